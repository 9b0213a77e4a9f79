/* What a plain scalar means: YAML 1.2's core schema. */
#ifndef DW_DOCUMENT_FRONT_SCALAR_H
#define DW_DOCUMENT_FRONT_SCALAR_H

#include "document/frontmatter.h"

/* Sets the node's type and value from its text, which must be terminated. An integer of more than 64 bits stays a
 * string, so that none of its digits is lost. */
void dw_scalar_resolve(dw_slice text, dw_front_node *node);

#endif
