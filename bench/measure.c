/* Runs commands in turn, several rounds, and prints for each the median wall clock and processor time (its children's
   included) and the largest resident set of any of its processes: name, wall ms, cpu ms, KiB, exit code.
   Standard input holds one command a line: a name, a tab, the words of the command parted by single spaces. */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { MOST_COMMANDS = 64, MOST_WORDS = 32, MOST_ROUNDS = 10000 };

typedef struct {
  char *name;
  char *words[MOST_WORDS + 1];
  double *wall, *cpu;
  long memory;
  int exit_code;
} command;

static double now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double time_ms(struct timeval time) { return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3; }

static pid_t start(command *what) {
  posix_spawn_file_actions_t files;
  pid_t child = -1;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
  if (posix_spawnp(&child, what->words[0], &files, NULL, what->words, environ) != 0) child = -1;
  posix_spawn_file_actions_destroy(&files);
  return child;
}

static void run(command *what, int round) {
  struct rusage used;
  int status = 0;
  double before = now_ms();
  pid_t child = start(what);
  if (child < 0 || wait4(child, &status, 0, &used) != child) {
    fprintf(stderr, "measure: cannot run %s\n", what->words[0]);
    exit(2);
  }
  what->wall[round] = now_ms() - before;
  what->cpu[round] = time_ms(used.ru_utime) + time_ms(used.ru_stime);
  if (used.ru_maxrss > what->memory) what->memory = used.ru_maxrss;
  what->exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static int compare_numbers(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

static double median(double *values, int count) {
  qsort(values, (size_t)count, sizeof *values, compare_numbers);
  return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

static int read_commands(command *commands, int rounds) {
  static char lines[MOST_COMMANDS][4096];
  int count = 0;
  while (count < MOST_COMMANDS && fgets(lines[count], sizeof lines[count], stdin)) {
    command *what = &commands[count];
    what->name = strtok(lines[count], "\t\n");
    int words = 0;
    for (char *word; words < MOST_WORDS && (word = strtok(NULL, " \n"));) what->words[words++] = word;
    if (!words) continue;
    what->wall = calloc((size_t)rounds, sizeof(double));
    what->cpu = calloc((size_t)rounds, sizeof(double));
    if (!what->wall || !what->cpu) abort();
    count++;
  }
  return count;
}

int main(int argc, char **argv) {
  static command commands[MOST_COMMANDS];
  int rounds = argc > 1 ? atoi(argv[1]) : 3;
  if (rounds < 1 || rounds > MOST_ROUNDS) {
    fputs("usage: dw_measure [ROUNDS] < commands\n", stderr);
    return 2;
  }
  int count = read_commands(commands, rounds);
  for (int round = 0; round < rounds; round++)
    for (int i = 0; i < count; i++) run(&commands[i], round);
  for (int i = 0; i < count; i++)
    printf("%s\t%.3f\t%.3f\t%ld\t%d\n", commands[i].name, median(commands[i].wall, rounds),
           median(commands[i].cpu, rounds), commands[i].memory, commands[i].exit_code);
  return 0;
}
