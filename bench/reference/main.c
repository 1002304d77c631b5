/*
 * The reference as a contestant: `reference <work> <folder>` reads its inputs and then answers lines of the standard
 * input as bench/contestants/serve.ts says.
 */
#include "columns.h"
#include "work.h"
#include <time.h>

static const struct Work {
  const char *name;
  void (*begin)(const char *folder);
  void (*run)(uint32_t index, int32_t *weekly);
  uint32_t numbers_a_week;
} works[] = {
    {"W1", begin_threshold, run_threshold, 1},
    {"W2", begin_cascade, run_cascade, 1},
    {"change", begin_change, run_change, 3},
};

static double nanoseconds(clockid_t clock) {
  struct timespec at;
  clock_gettime(clock, &at);
  return 1e9 * (double)at.tv_sec + (double)at.tv_nsec;
}

static uint32_t mark_of(const int32_t *weekly, uint32_t length) {
  uint32_t mark = 2166136261U;
  for (uint32_t w = 0; w < length; w++) mark = (mark ^ (uint32_t)weekly[w]) * 16777619U;
  return mark;
}

static void print_list(const char *name, const uint32_t *numbers, uint32_t count) {
  printf("%s[", name);
  for (uint32_t i = 0; i < count; i++) printf(i ? ",%u" : "%u", numbers[i]);
  printf("]");
}

int main(int count_of_arguments, char **arguments) {
  const struct Work *work = NULL;
  for (size_t w = 0; w < sizeof works / sizeof *works && count_of_arguments == 3; w++)
    if (strcmp(works[w].name, arguments[1]) == 0) work = &works[w];
  if (!work) {
    fprintf(stderr, "reference <work> <folder>\n");
    return 2;
  }
  work->begin(arguments[2]);
  uint32_t length = work->numbers_a_week * ((uint32_t)read_header(arguments[2], "weeks") + 1);
  printf("ready\n");
  fflush(stdout);

  char command[16];
  uint32_t first;
  while (scanf("%15s %u", command, &first) == 2) {
    uint32_t count = 1;
    int timed = strcmp(command, "run") == 0;
    if (timed && scanf("%u", &count) != 1) return 2;
    int32_t *weekly = malloc((size_t)count * length * sizeof *weekly);
    if (strcmp(command, "states") == 0) {
      printf("%u\n", states_of_change(first, weekly));
      free(weekly);
      fflush(stdout);
      continue;
    }
    double begun = nanoseconds(CLOCK_MONOTONIC), worked = nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
    for (uint32_t r = 0; r < count; r++) work->run(first + r, &weekly[(size_t)r * length]);
    double ended = nanoseconds(CLOCK_MONOTONIC), processor = nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
    if (timed) {
      uint32_t *finals = malloc(count * sizeof *finals), *marks = malloc(count * sizeof *marks);
      for (uint32_t r = 0; r < count; r++) {
        finals[r] = (uint32_t)weekly[(size_t)r * length + length - 1];
        marks[r] = mark_of(&weekly[(size_t)r * length], length);
      }
      printf("{\"nanoseconds\":%.0f,\"processor\":%.0f", ended - begun, processor - worked);
      print_list(",\"finals\":", finals, count);
      print_list(",\"marks\":", marks, count);
      printf("}\n");
      free(finals);
      free(marks);
    } else {
      print_list("", (uint32_t *)weekly, length);
      printf("\n");
    }
    free(weekly);
    fflush(stdout);
  }
  return 0;
}
