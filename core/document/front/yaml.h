/* YAML into a tree of front matter: the only part that knows libyaml. */
#ifndef DW_DOCUMENT_FRONT_YAML_H
#define DW_DOCUMENT_FRONT_YAML_H

#include "document/front/tree.h"

/* Why a text was not read. */
typedef struct {
  const char *code; /* of a finding; NULL: it was read */
  size_t at;        /* offset in the note */
  char message[128];
} dw_yaml_problem;

/* Reads a part of the note, which has to be one map, or empty, and appends its fields to `tree`. Finds duplicate keys
 * (also of fields that stood in the tree before) and unquoted wikilinks. When the part cannot be read `problem` says
 * why, and tree and findings are as before. Fails only with DW_E_MEMORY. */
dw_code dw_yaml_read(dw_slice note, dw_range part, const dw_limits *limits, dw_tree *tree, dw_findings *findings,
                     dw_yaml_problem *problem, dw_error *error);

/* libyaml's version, as it runs. */
const char *dw_yaml_version(void);

#endif
