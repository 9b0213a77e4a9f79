/* What a worker may use: processor time, memory, and the few system calls that computing needs. */
#ifndef DW_PROCESS_SANDBOX_H
#define DW_PROCESS_SANDBOX_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/error.h"

typedef struct {
  pid_t parent;        /* the process dies with this one */
  int channel;         /* the one descriptor left besides standard input, output and error */
  size_t memory_bytes; /* of address space, what is inherited included */
} dw_sandbox;

/* Confines the calling process, for good: killed when its parent ends, no core file, no new privileges, standard
 * output joined to standard error, every descriptor closed but the channel, no interrupt from the keyboard, an address
 * space that ends, and a filter that refuses every system call (EPERM) but reading the channel, writing the channel and
 * standard error, memory, clocks, signals of its own and exit. exit() leaves at once: neither functions registered with
 * atexit() run nor are streams flushed. DW_E_GONE: the parent has ended already. A kernel without filters is no
 * failure: the filter is the second wall, the first is what Lua is given. */
dw_code dw_sandbox_enter(const dw_sandbox *sandbox, dw_error *error);

/* Whether the address space and the system calls are confined as well: not under the address sanitizer or valgrind,
 * which live on both. */
bool dw_sandbox_is_whole(void);

/* Allows `seconds` of processor time from now on, rounded up and one more; then the process ends by SIGXCPU. */
void dw_sandbox_renew(double seconds);

#endif
