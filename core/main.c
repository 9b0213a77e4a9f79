#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "host/host.h"

static void interrupted(int number) {
  (void)number;
  _exit(130);
}

int main(int argc, char **argv) {
  signal(SIGINT, interrupted);
  signal(SIGPIPE, SIG_IGN);
  dw_limits limits = dw_limits_default();
  dw_error error;
  dw_host *host;
  if (dw_host_new(&limits, &host, &error) != DW_OK) return fprintf(stderr, "dealwright: %s\n", error.message), 2;
  int code = dw_host_run(host, "deal.commands", argc - 1, argv + 1);
  dw_host_leave(host);
  return code;
}
