/*
 * A recorded schedule: what a plan does in each week of one run, as our engine dumped it (bench/schedule). Two columns are
 * read from beginning to end, whole numbers and reals. A week of it is
 *   events       how many, then (what, a, b, c) of each; an event with a real number has it among the reals
 *   leadership   in effect, a real
 *   levers       of each: what is common to everybody, a real; how many people have something else, then who and what
 */
#ifndef SCHEDULE_H
#define SCHEDULE_H

#include "columns.h"
#include <stdint.h>

/* what a plan does once */
enum {
  OPENS,        /* a post: kind, division, post above or -1 */
  RELEASES,     /* the holder of a post */
  CLOSES,       /* a post */
  PLACES,       /* a post below another, or -1 */
  APPOINTS,     /* to a post, a person */
  SETS_UP,      /* a hub: it stands from now on */
  OFFERS,       /* to a person, the tie to a post, or -2 for that to the centre */
  TIES_POST,    /* from the start: the tie upwards of a post is live */
  TIES_PERSON,  /* from the start: that of a person */
  OFFERS_PEERS, /* person, person, whether it is live */
  GIVES_STATE,  /* to the holder of a post, from it: person, state */
  EASES,        /* the thresholds of a unit, by a real */
  LEGITIMATES   /* the centre, from now on */
};

/* what a plan does to each person in a week; flags are 0 or 1 */
enum { COMMUNICATION, MANDATE, COACHING, REQUESTED, TRAINING, DISMISSAL, ADDRESSED, DUE, SANCTION, LEVERS };

typedef struct {
  const int32_t *whole;
  const double *real;
} Schedule;

/* everybody's levers of this week; what is common to them, and who has something else */
static double *lever[LEVERS], common[LEVERS];
static const int32_t *exceptions[LEVERS];
static int32_t exception_count[LEVERS];
static double most_of[LEVERS], least_of[LEVERS];

static void make_levers(uint32_t people) {
  for (int l = 0; l < LEVERS; l++) lever[l] = calloc(people, sizeof *lever[l]);
}

/* as after the last week of some other run: the next one finds nothing of it */
static void clear_levers(uint32_t people) {
  for (int l = 0; l < LEVERS; l++) {
    memset(lever[l], 0, people * sizeof *lever[l]);
    common[l] = 0;
    exception_count[l] = 0;
  }
}

/* what is equal for everybody is one number, written anew where it has changed; only exceptions are cleared and set */
static void read_levers(Schedule *plan, uint32_t people) {
  for (int l = 0; l < LEVERS; l++) {
    double for_all = *plan->real++;
    if (for_all != common[l])
      for (uint32_t i = 0; i < people; i++) lever[l][i] = for_all;
    else
      for (int32_t k = 0; k < exception_count[l]; k++) lever[l][exceptions[l][k]] = for_all;
    common[l] = most_of[l] = least_of[l] = for_all;
    exception_count[l] = *plan->whole++;
    exceptions[l] = plan->whole;
    for (int32_t k = 0; k < exception_count[l]; k++) {
      double other = *plan->real++;
      lever[l][exceptions[l][k]] = other;
      if (other > most_of[l]) most_of[l] = other;
      if (other < least_of[l]) least_of[l] = other;
    }
    plan->whole += exception_count[l];
  }
}

#endif
