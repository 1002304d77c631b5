/* A work as the reference does it: inputs are read once, then any run can be asked for by its number. */
#ifndef WORK_H
#define WORK_H

#include "draws.h"
#include <stddef.h>
#include <stdint.h>

typedef struct {
  uint32_t people;
  const uint32_t *first; /* people + 1 */
  const int32_t *follower;
} Graph;

/* Ties, first adopters and luck of both diffusions; draw k stands on graph k mod graphs. */
typedef struct {
  uint32_t people, weeks, graphs, draws;
  double probability;
  Graph *graph;
  uint8_t **initial;
  Key *key;
} Diffusion;

Diffusion read_diffusion(const char *folder);
uint32_t most_ties(const Graph *graph);

/* Each reads its inputs, and plays run `index` into `weekly`: adopters of weeks 0, 1, 2 ... */
void begin_threshold(const char *folder);
void run_threshold(uint32_t index, int32_t *weekly);
void begin_cascade(const char *folder);
void run_cascade(uint32_t index, int32_t *weekly);

/* Three numbers a week: resistant, compliant, committed people. */
void begin_change(const char *folder);
void run_change(uint32_t index, int32_t *weekly);
/* One number for everybody's state in every week of a run. */
uint32_t states_of_change(uint32_t index, int32_t *weekly);

/* The whole week under any plan, of which it plays what was recorded: run `index` is recorded run index mod their number. */
void begin_styles(const char *folder);
void run_styles(uint32_t index, int32_t *weekly);

/* A run told in full: the numbers of week w lie before end[w], from end[w − 1] on. */
typedef struct {
  int32_t *numbers;
  size_t count, room;
  size_t *end; /* of weeks 0, 1, 2 … */
} Trace;
void trace_styles(uint32_t index, int32_t *weekly, Trace *trace);
/* The same as one number. */
uint32_t states_of_styles(uint32_t index, int32_t *weekly);

#endif
