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
  uint32_t (*states)(uint32_t index, int32_t *weekly);
  void (*trace)(uint32_t index, int32_t *weekly, Trace *trace);
} works[] = {
    {"W1", begin_threshold, run_threshold, 1, NULL, NULL},
    {"W2", begin_cascade, run_cascade, 1, NULL, NULL},
    {"change", begin_change, run_change, 3, states_of_change, NULL},
    {"styles", begin_styles, run_styles, 3, states_of_styles, trace_styles},
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

static void print_list(const char *name, const uint32_t *numbers, size_t count) {
  printf("%s[", name);
  for (size_t i = 0; i < count; i++) printf(i ? ",%u" : "%u", numbers[i]);
  printf("]");
}

/* `run`: what it took, and how each run ended */
static void answer_run(const struct Work *work, uint32_t first, uint32_t count, uint32_t length) {
  int32_t *weekly = malloc((size_t)count * length * sizeof *weekly);
  double begun = nanoseconds(CLOCK_MONOTONIC), worked = nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
  for (uint32_t r = 0; r < count; r++) work->run(first + r, &weekly[(size_t)r * length]);
  double ended = nanoseconds(CLOCK_MONOTONIC), processor = nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
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
  free(weekly);
}

/* `trace`: everything that a run was, a list a week, beginning with week 1 */
static void answer_trace(const struct Work *work, uint32_t index, int32_t *weekly, uint32_t weeks) {
  Trace trace = {.end = calloc(weeks + 1, sizeof(size_t))};
  work->trace(index, weekly, &trace);
  for (uint32_t week = 1; week <= weeks; week++) {
    size_t from = trace.end[week - 1];
    printf(week == 1 ? "[[" : ",[");
    for (size_t k = from; k < trace.end[week]; k++) printf(k == from ? "%d" : ",%d", trace.numbers[k]);
    printf("]");
  }
  printf("]\n");
  free(trace.numbers);
  free(trace.end);
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
  uint32_t weeks = (uint32_t)read_header(arguments[2], "weeks"), length = work->numbers_a_week * (weeks + 1);
  int32_t *weekly = malloc(length * sizeof *weekly);
  printf("ready\n");
  fflush(stdout);

  char command[16];
  uint32_t first, count;
  while (scanf("%15s %u", command, &first) == 2) {
    if (strcmp(command, "run") == 0) {
      if (scanf("%u", &count) != 1) return 2;
      answer_run(work, first, count, length);
    } else if (strcmp(command, "states") == 0 && work->states) printf("%u\n", work->states(first, weekly));
    else if (strcmp(command, "trace") == 0 && work->trace) answer_trace(work, first, weekly, weeks);
    else {
      work->run(first, weekly);
      print_list("", (uint32_t *)weekly, length);
      printf("\n");
    }
    fflush(stdout);
  }
  return 0;
}
