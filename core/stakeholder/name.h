/* A person's name, taken apart for comparing.
 *
 * Case, compatibility forms and accents are folded; what stands in brackets, a form of address in front ("Dr."), a
 * degree behind ("PhD"), a title behind a comma ("Jane Smith, CFO") and the host of a mail address are left out;
 * "Smith, Jane" is turned round. A word of one letter with case is an initial. */
#ifndef DW_STAKEHOLDER_NAME_H
#define DW_STAKEHOLDER_NAME_H

#include "base/text.h"

enum { dw_name_words = 8 };

typedef struct {
  char *key; /* owned: the words with one space between; "" where there is no letter or digit */
  size_t size;
  dw_slice words[dw_name_words]; /* into key */
  bool initial[dw_name_words];
  size_t count;    /* words; 0 where there are more than eight: such a name is compared whole */
  unsigned weight; /* how much it says: full words first, then initials; 0 without words */
} dw_name;

dw_code dw_name_parse(dw_slice text, dw_name *out, dw_error *error); /* DW_E_MEMORY */
void dw_name_free(dw_name *name);

/* Whether the text has anything of a name: a letter, a digit, or bytes that are not UTF-8. */
bool dw_name_is_there(dw_slice text);

/* Whether two names of two words or more can be one person's: first and last words agree, and so do those between
 * where both have any. An initial agrees with each word that starts with it. */
bool dw_name_agrees(const dw_name *a, const dw_name *b);

/* Whether a name of one full word is the first or the last word of the other. */
bool dw_name_is_part(const dw_name *word, const dw_name *whole);

#endif
