/* What to tell a person about a line of front matter that is not YAML. */
#ifndef DW_DOCUMENT_FRONT_REMEDY_H
#define DW_DOCUMENT_FRONT_REMEDY_H

#include "document/front/yaml.h"

/* Adds a finding for the line that `problem` stands in, with the remedy that its text suggests. DW_E_MEMORY. */
dw_code dw_remedy_add(dw_slice note, dw_range body, const dw_yaml_problem *problem, dw_findings *findings);

#endif
