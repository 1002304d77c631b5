/*
 * W2, weekly contagion. Whoever has an adopting contact stands on one list and draws once a week: k attempts at p
 * succeed with 1 - (1 - p)^k, which a table holds as a limit for the draw's 32-bit word.
 */
#include "columns.h"
#include "work.h"

#define ADOPTED -16000
#define LARGE 100000
#define AHEAD 16

static Diffusion d;
static int32_t **seeds;
static int32_t *seed_count;
static uint64_t *limit;   /* of the word, by number of adopting contacts */
static int16_t *attempts; /* adopting contacts of each person */
static int32_t *news, *exposed;
static uint32_t *words; /* this week's draws of the exposed, in a loop of their own that the compiler can widen */

void begin_cascade(const char *folder) {
  d = read_diffusion(folder);
  seeds = malloc(d.draws * sizeof *seeds);
  seed_count = calloc(d.draws, sizeof *seed_count);
  attempts = malloc(d.people * sizeof *attempts);
  news = malloc((d.people + 1) * sizeof *news);
  words = malloc(d.people * sizeof *words);
  exposed = malloc((d.people + 1) * sizeof *exposed);
  uint32_t most = 0;
  for (uint32_t g = 0; g < d.graphs; g++)
    if (most_ties(&d.graph[g]) > most) most = most_ties(&d.graph[g]);
  limit = malloc((most + 1) * sizeof *limit);
  double resists = 1;
  for (uint32_t k = 0; k <= most; k++) {
    limit[k] = word_limit(1 - resists);
    resists *= 1 - d.probability;
  }
  for (uint32_t k = 0; k < d.draws; k++) {
    seeds[k] = malloc(d.people * sizeof *seeds[k]);
    for (uint32_t i = 0; i < d.people; i++)
      if (d.initial[k][i]) seeds[k][seed_count[k]++] = (int32_t)i;
  }
}

/* last week's adopters try every contact; returns how many people stand on the list by now */
static int32_t expose(const Graph *g, int32_t adopters, int32_t listed) {
  int far = d.people >= LARGE;
  for (int32_t a = 0; a < adopters; a++) {
    if (far && a + AHEAD < adopters) {
      int32_t soon = news[a + AHEAD];
      for (uint32_t t = g->first[soon]; t < g->first[soon + 1]; t++)
        __builtin_prefetch(&attempts[g->follower[t]], 1);
    }
    if (far && a + 2 * AHEAD < adopters) {
      const int32_t *row = &g->follower[g->first[news[a + 2 * AHEAD]]];
      __builtin_prefetch(row);
      __builtin_prefetch(row + 15);
    }
    uint32_t end = g->first[news[a] + 1];
    for (uint32_t t = g->first[news[a]]; t < end; t++) {
      int32_t i = g->follower[t];
      int16_t before = attempts[i]++;
      exposed[listed] = i;
      listed += before == 0;
    }
  }
  return listed;
}

void run_cascade(uint32_t index, int32_t *weekly) {
  uint32_t k = index % d.draws;
  const Graph *g = &d.graph[k % d.graphs];
  Key key = decision_key(replicate_key(d.key[k], index), "cascade");
  int32_t adopters = seed_count[k];
  int32_t count = adopters;
  int32_t listed = 0;
  memset(attempts, 0, d.people * sizeof *attempts);
  memcpy(news, seeds[k], (size_t)adopters * sizeof *news);
  for (int32_t a = 0; a < adopters; a++) attempts[news[a]] = ADOPTED;
  weekly[0] = count;
  for (uint32_t week = 1; week <= d.weeks; week++) {
    listed = expose(g, adopters, listed);
    Key luck = absorb(key, week);
    int32_t left = 0;
    adopters = 0;
    for (int32_t e = 0; e < listed; e++) words[e] = draw_word(luck, (uint32_t)exposed[e]);
    for (int32_t e = 0; e < listed; e++) {
      int32_t i = exposed[e];
      int won = words[e] < limit[attempts[i]];
      exposed[left] = i;
      left += !won;
      news[adopters] = i;
      adopters += won;
    }
    for (int32_t a = 0; a < adopters; a++) attempts[news[a]] = ADOPTED;
    listed = left;
    count += adopters;
    weekly[week] = count;
  }
}
