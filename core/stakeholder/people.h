/* People as they were read, and who of them is the same person.
 *
 * Equal names are one person; so are a name and an alias that one person alone claims. A shorter name ("J. Smith",
 * "Jane S.", "Jane", "Jane Smith" beside "Jane Q. Smith") is the fuller one's when exactly one person has such a name.
 * Where several have, or there are too many to look at, it stays its own and the doubt is reported: nobody is guessed.
 * People without a name are never the same. */
#ifndef DW_STAKEHOLDER_PEOPLE_H
#define DW_STAKEHOLDER_PEOPLE_H

#include "base/text.h"

typedef enum { DW_INFLUENCE_UNKNOWN, DW_OUTSIDE, DW_POLITICAL_STRUCTURE, DW_INNER_CIRCLE } dw_influence;
typedef enum { DW_STANCE_UNKNOWN, DW_OPPONENT, DW_SCEPTIC, DW_NEUTRAL, DW_SUPPORTER, DW_ADVOCATE } dw_stance;
typedef enum { DW_CONTACT_UNKNOWN, DW_CONTACT_NONE, DW_BRIEF, DW_MULTIPLE, DW_IN_DEPTH } dw_contact;

typedef struct {
  dw_slice name; /* empty: a role without a name */
  const dw_slice *aliases, *roles;
  size_t alias_count, role_count;
  dw_influence influence;
  dw_stance stance;
  dw_contact contact;
} dw_person;

enum { dw_doubt_candidates = 8 };

typedef struct {
  size_t person;                          /* the first one of the name that fits several */
  size_t candidates[dw_doubt_candidates]; /* groups, the first ones found */
  size_t count;
} dw_doubt;

typedef struct {
  size_t *of;      /* by person: the group, numbered by first members */
  size_t *fullest; /* by group: the person whose name says most */
  size_t count;
  dw_doubt *doubts; /* by person, in order */
  size_t doubt_count;
} dw_groups;

/* On failure *out is empty: DW_E_MEMORY. */
dw_code dw_people_resolve(const dw_person *people, size_t count, dw_groups *out, dw_error *error);
void dw_groups_free(dw_groups *groups);

bool dw_person_has_role(const dw_person *person, dw_slice role);
bool dw_person_is_named(const dw_person *person); /* dw_name_is_there */
bool dw_person_is_met(const dw_person *person);   /* contact is brief or more */

#endif
