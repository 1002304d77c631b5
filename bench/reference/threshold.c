/*
 * W1, linear threshold. Every person's state is one counter: how many adopting contacts are still needed. The week's
 * adopters walk their ties and count down; whoever arrives at 0 adopts next week. Who has adopted, or never will,
 * stands below 0 or too high to arrive there.
 */
#include "columns.h"
#include "work.h"

#define NEVER 16000
#define ADOPTED -1
/* people from which memory is slower than arithmetic, so that rows are asked for ahead of their use */
#define LARGE 100000
#define AHEAD 16

static Diffusion d;
static int16_t **needed; /* at week 0, of each draw */
static int32_t **seeds;  /* first adopters of each draw */
static int32_t *seed_count;
static int16_t *need;
static int32_t *news, *next;

/* the least number of contacts that meets a share of all of them */
static int16_t contacts_needed(double share, uint32_t contacts) {
  for (uint32_t k = 0; k <= contacts; k++)
    if (contacts > 0 && (double)k / contacts >= share) return (int16_t)k;
  return NEVER;
}

void begin_threshold(const char *folder) {
  d = read_diffusion(folder);
  needed = malloc(d.draws * sizeof *needed);
  seeds = malloc(d.draws * sizeof *seeds);
  seed_count = calloc(d.draws, sizeof *seed_count);
  need = malloc(d.people * sizeof *need);
  /* one place more: the frontier is written to before it is known whether somebody joins it */
  news = malloc((d.people + 1) * sizeof *news);
  next = malloc((d.people + 1) * sizeof *next);
  for (uint32_t k = 0; k < d.draws; k++) {
    const Graph *g = &d.graph[k % d.graphs];
    double *threshold = read_numbered(folder, "threshold", k);
    needed[k] = malloc(d.people * sizeof *needed[k]);
    seeds[k] = malloc(d.people * sizeof *seeds[k]);
    for (uint32_t i = 0; i < d.people; i++) {
      needed[k][i] = contacts_needed(threshold[i], g->first[i + 1] - g->first[i]);
      if (!d.initial[k][i]) continue;
      needed[k][i] = ADOPTED;
      seeds[k][seed_count[k]++] = (int32_t)i;
    }
    free(threshold);
  }
}

/* the week of a small organisation: no branch but the loops */
static int32_t spread(const Graph *g, int32_t adopters) {
  int32_t joined = 0;
  for (int32_t a = 0; a < adopters; a++) {
    uint32_t end = g->first[news[a] + 1];
    for (uint32_t t = g->first[news[a]]; t < end; t++) {
      int32_t i = g->follower[t];
      int16_t left = --need[i];
      next[joined] = i;
      joined += left == 0;
    }
  }
  return joined;
}

/* the week of a large one: rows, and the counters that they point at, are fetched ahead of their use */
static int32_t spread_far(const Graph *g, int32_t adopters) {
  int32_t joined = 0;
  for (int32_t a = 0; a < adopters; a++) {
    if (a + 3 * AHEAD < adopters) __builtin_prefetch(&g->first[news[a + 3 * AHEAD]]);
    if (a + 2 * AHEAD < adopters) {
      const int32_t *row = &g->follower[g->first[news[a + 2 * AHEAD]]];
      __builtin_prefetch(row);
      __builtin_prefetch(row + 15);
    }
    if (a + AHEAD < adopters) {
      int32_t soon = news[a + AHEAD];
      for (uint32_t t = g->first[soon]; t < g->first[soon + 1]; t++) __builtin_prefetch(&need[g->follower[t]], 1);
    }
    uint32_t end = g->first[news[a] + 1];
    for (uint32_t t = g->first[news[a]]; t < end; t++) {
      int32_t i = g->follower[t];
      if (--need[i] == 0) next[joined++] = i;
    }
  }
  return joined;
}

void run_threshold(uint32_t index, int32_t *weekly) {
  uint32_t k = index % d.draws;
  const Graph *g = &d.graph[k % d.graphs];
  int32_t adopters = seed_count[k];
  int32_t count = adopters;
  memcpy(need, needed[k], d.people * sizeof *need);
  memcpy(news, seeds[k], (size_t)adopters * sizeof *news);
  weekly[0] = count;
  for (uint32_t week = 1; week <= d.weeks; week++) {
    adopters = d.people < LARGE ? spread(g, adopters) : spread_far(g, adopters);
    count += adopters;
    weekly[week] = count;
    int32_t *swap = news;
    news = next;
    next = swap;
  }
}
