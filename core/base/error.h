/* Failures of the world: a code for programs, one line for people. */
#ifndef DW_BASE_ERROR_H
#define DW_BASE_ERROR_H

typedef enum {
  DW_OK = 0,
  DW_E_MEMORY,  /* an allocation failed or a cap was reached */
  DW_E_IO,      /* the system refused: missing, unreadable, disk full */
  DW_E_CHANGED, /* a file is not what was read */
  DW_E_REFUSED, /* could be done, but would lose something */
  DW_E_LIMIT,   /* over a limit of dw_limits */
  DW_E_FORMAT,  /* the bytes are not what they should be */
  DW_E_GONE     /* a process or peer ended */
} dw_code;

typedef struct {
  dw_code code;
  char message[512];
} dw_error;

/* Fills `error` (which may be NULL) with a printf-like line and returns `code`. */
dw_code dw_fail(dw_error *error, dw_code code, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* The code's name for scripts: "memory", "io", "changed", "refused", "limit", "format", "gone"; "ok" for DW_OK. */
const char *dw_code_name(dw_code code);

#endif
