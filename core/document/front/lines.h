/* Front matter that is not YAML, read line by line. */
#ifndef DW_DOCUMENT_FRONT_LINES_H
#define DW_DOCUMENT_FRONT_LINES_H

#include "document/front/yaml.h"

/* Reads the fields of a body that could not be read as a whole, for the reason `whole`. A field whose own lines are
 * YAML is read as such; of any other the value is the text behind its colon, or its `- item` lines as a list. Adds one
 * finding, at the first line that is wrong, with a remedy. Fails only with DW_E_MEMORY. */
dw_code dw_lines_read(dw_slice note, dw_range body, const dw_limits *limits, const dw_yaml_problem *whole,
                      dw_tree *tree, dw_findings *findings, dw_error *error);

#endif
