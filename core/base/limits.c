#include "base/limits.h"

dw_limits dw_limits_default(void) {
  return (dw_limits){
      .note_bytes = 1 << 20,
      .front_matter_bytes = 64 << 10,
      .yaml_depth = 64,
      .yaml_nodes = 10000,
      .table_columns = 200,
      .table_cells = 50000,
      .line_bytes = 256 << 10,
      .container_depth = 100,
      .parser_bytes = 64 << 20,
      .lua_bytes = 256 << 20,
  };
}
