#include "vault/git.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

/* Input and errors are kept in files in memory, so that one pipe is left and nobody waits for each other. */

enum { most_words = 16, piece = 64 << 10 };

extern char **environ;

typedef struct {
  int input, errors, output[2];
} ends;

/* Variables that a hook sets and that would lead git to another repository, or to a network. */
static bool is_misleading(const char *variable) {
  static const char *const names[] = {"GIT_DIR=", "GIT_WORK_TREE=", "GIT_INDEX_FILE=", "GIT_PREFIX=", "LC_ALL="};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strncmp(variable, names[i], strlen(names[i])) == 0) return true;
  return false;
}

static char **make_environment(void) {
  static char *const added[] = {"LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0"};
  size_t count = 0, kept = 0;
  while (environ[count]) count++;
  char **environment = calloc(count + sizeof added / sizeof *added + 1, sizeof *environment);
  for (size_t i = 0; environment && i < count; i++)
    if (!is_misleading(environ[i])) environment[kept++] = environ[i];
  if (environment) memcpy(environment + kept, added, sizeof added);
  return environment;
}

static int file_in_memory(dw_slice bytes) {
  int file = memfd_create("git", MFD_CLOEXEC);
  while (file >= 0 && bytes.size) {
    ssize_t size = write(file, bytes.data, bytes.size);
    if (size <= 0) return close(file), -1;
    bytes = (dw_slice){bytes.data + size, bytes.size - (size_t)size};
  }
  if (file >= 0) lseek(file, 0, SEEK_SET);
  return file;
}

static bool open_ends(ends *it, dw_slice input) {
  it->output[0] = it->output[1] = it->errors = -1;
  it->input = file_in_memory(input);
  it->errors = it->input < 0 ? -1 : file_in_memory((dw_slice){0});
  return it->errors >= 0 && pipe2(it->output, O_CLOEXEC) == 0;
}

static void close_end(int *file) {
  if (*file >= 0) close(*file);
  *file = -1;
}

static void close_ends(ends *it) {
  close_end(&it->input);
  close_end(&it->errors);
  close_end(&it->output[0]);
  close_end(&it->output[1]);
}

static int spawn(char *const *arguments, const ends *it, pid_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t defaults;
  char **environment = make_environment();
  if (!environment) return ENOMEM;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, it->input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, it->output[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, it->errors, STDERR_FILENO);
  int failure = posix_spawnp(process, "git", &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  free(environment);
  return failure;
}

static dw_code read_output(int file, size_t limit, dw_buffer *output, dw_error *error) {
  for (ssize_t size = 1; size != 0;) {
    if (!dw_buffer_reserve(output, piece)) return dw_fail(error, DW_E_MEMORY, "no memory for what git says");
    size = read(file, output->data + output->size, piece);
    if (size < 0 && errno != EINTR) return dw_fail(error, DW_E_IO, "reading from git: %s", strerror(errno));
    if (size > 0) output->size += (size_t)size;
    if (output->size > limit) return dw_fail(error, DW_E_LIMIT, "git has more than %zu bytes to say", limit);
  }
  return DW_OK;
}

static dw_code explain(int errors, dw_error *error) {
  char text[300] = "";
  ssize_t size = pread(errors, text, sizeof text - 1, 0);
  text[size > 0 ? strcspn(text, "\r\n") : 0] = '\0';
  const char *start = strncmp(text, "fatal: ", 7) == 0 ? text + 7 : text;
  return dw_fail(error, DW_E_IO, "git: %s", *start ? start : "it failed without a word");
}

static dw_code finish(pid_t process, dw_code code, const ends *it, dw_error *error) {
  int status;
  if (code != DW_OK) kill(process, SIGKILL);
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) continue;
  if (code != DW_OK) return code;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? DW_OK : explain(it->errors, error);
}

dw_code dw_git_run(const char *folder, const char *const *words, dw_slice input, size_t limit, dw_buffer *output,
                   dw_error *error) {
  char *arguments[most_words + 4] = {"git", "-C", (char *)folder};
  for (size_t i = 0; i < most_words && words[i]; i++) arguments[i + 3] = (char *)words[i];
  ends it;
  if (!open_ends(&it, input)) {
    dw_code code = dw_fail(error, DW_E_IO, "git: %s", strerror(errno));
    return close_ends(&it), code;
  }
  pid_t process;
  int failure = spawn(arguments, &it, &process);
  close_end(&it.output[1]);
  dw_code code = DW_OK;
  if (failure == ENOENT)
    code = dw_fail(error, DW_E_IO, "git is not installed");
  else if (failure)
    code = dw_fail(error, DW_E_IO, "git: %s", strerror(failure));
  else
    code = finish(process, read_output(it.output[0], limit, output, error), &it, error);
  close_ends(&it);
  return code;
}
