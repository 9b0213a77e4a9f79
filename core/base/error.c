#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

dw_code dw_fail(dw_error *error, dw_code code, const char *format, ...) {
  if (!error) return code;
  error->code = code;
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(error->message, sizeof error->message, format, arguments);
  va_end(arguments);
  return code;
}

const char *dw_code_name(dw_code code) {
  static const char *const names[] = {"ok", "memory", "io", "changed", "refused", "limit", "format", "gone"};
  return code <= DW_E_GONE ? names[code] : "unknown";
}
