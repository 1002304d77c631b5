/* Who there is, who influences whom, and what moves: state, skill, reactance, and what everybody hears. */
#ifndef PEOPLE_H
#define PEOPLE_H

#include "rule.h"

#define VOICE_UNITS 80
#define THRESHOLD_MOST 1.6

/* what stays the same in every run */
static uint32_t people, weeks;
static Key seed, world;
static const uint32_t *first;
static const int32_t *follower, *weight, *strength, *by_innovativeness;
static const double *threshold, *proneness;
static int32_t voice_of[STATES];

/* what moves */
static uint8_t *state, *next;
static double *skill, *reactance, *learning;
static int32_t *voice, *active; /* sums over contacts: weight times what they say, weight of those in use */
static int32_t counts[STATES];
static double most_reactance;

/* whose draw may move them this week, then who moves; who leaves */
static int32_t *movers, *leavers;
static uint32_t moving, leaving;

/* lots: people in an order that is drawn */
typedef struct {
  uint32_t word;
  int32_t person;
} Lot;
static Lot *lots;

static void read_people(const char *folder) {
  read_rule(folder);
  people = (uint32_t)read_header(folder, "people");
  weeks = (uint32_t)read_header(folder, "weeks");
  seed = (Key){(uint32_t)read_header(folder, "keyHigh"), (uint32_t)read_header(folder, "keyLow")};
  world = (Key){(uint32_t)read_header(folder, "worldKeyHigh"), (uint32_t)read_header(folder, "worldKeyLow")};
  first = read_column(folder, "first");
  follower = read_column(folder, "follower");
  weight = read_column(folder, "weight");
  strength = read_column(folder, "strength");
  by_innovativeness = read_column(folder, "byInnovativeness");
  threshold = read_column(folder, "threshold");
  proneness = read_column(folder, "proneness");
  voice_of[COMMITTED] = (int32_t)lround(committedVoice * VOICE_UNITS);
  voice_of[COMPLIANT] = (int32_t)lround(compliantVoice * VOICE_UNITS);
  voice_of[RESISTANT] = (int32_t)lround(resistantVoice * VOICE_UNITS);
  voice_of[DISCONTINUED] = (int32_t)lround(discontinuedVoice * VOICE_UNITS);

  state = malloc(people);
  next = malloc(people);
  skill = malloc(people * sizeof *skill);
  reactance = malloc(people * sizeof *reactance);
  learning = malloc(people * sizeof *learning);
  voice = malloc(people * sizeof *voice);
  active = malloc(people * sizeof *active);
  lots = malloc(people * sizeof *lots);
  /* one place more: it is written to before it is known whether somebody stands there */
  movers = malloc((people + 1) * sizeof *movers);
  leavers = malloc((people + 1) * sizeof *leavers);
}

/* a person is in another state from now on; returns what that changes in the number of those in use */
static int32_t enter_state(uint32_t i, int to) {
  int from = state[i];
  state[i] = (uint8_t)to;
  counts[from]--;
  counts[to]++;
  return is_declared(to) - is_declared(from);
}

/* a change in what somebody says and in whether they are in use, told to their contacts */
static void tell_contacts(uint32_t i, int32_t said, int32_t in_use) {
  if (said == 0 && in_use == 0) return;
  for (uint32_t t = first[i]; t < first[i + 1]; t++) {
    voice[follower[t]] += weight[t] * said;
    active[follower[t]] += weight[t] * in_use;
  }
}

static double exposure_of(uint32_t i) {
  if (strength[i] == 0) return 0;
  double heard = voice[i] / ((double)strength[i] * VOICE_UNITS);
  return heard > 1 ? 1 : heard < -1 ? -1 : heard;
}

static int by_lot(const void *a, const void *b) {
  const Lot *x = a, *y = b;
  if (x->word != y->word) return x->word < y->word ? -1 : 1;
  return x->person - y->person;
}

static void draw_lots(const int32_t *of, uint32_t count, Key luck, Lot *into) {
  Key once = absorb(luck, 0);
  for (uint32_t k = 0; k < count; k++) {
    int32_t person = of ? of[k] : (int32_t)k;
    into[k] = (Lot){draw_word(once, (uint32_t)person), person};
  }
  qsort(into, count, sizeof *into, by_lot);
}

/* everybody unaware, and who learns slowly, which follows from the world */
static void forget_everything(void) {
  memset(state, UNAWARE, people);
  memset(voice, 0, people * sizeof *voice);
  memset(active, 0, people * sizeof *active);
  memset(skill, 0, people * sizeof *skill);
  memset(reactance, 0, people * sizeof *reactance);
  memset(counts, 0, sizeof counts);
  counts[UNAWARE] = (int32_t)people;
  most_reactance = 0;
  Key slow = absorb(decision_key(world, "slow-learner"), 0);
  for (uint32_t i = 0; i < people; i++) learning[i] = draw(slow, i) < digitalDivide ? slowLearning : 1;
}

/* lots[0 … count − 1]: who is active already, drawn among the most innovative first, as it follows from the world */
static uint32_t draw_first_actives(void) {
  uint32_t count = (uint32_t)floor(activeAtStart * people + 0.5);
  uint32_t among = (uint32_t)fmax(1, floor(startAmong * people + 0.5));
  Key luck = decision_key(world, "active-at-start");
  draw_lots(by_innovativeness, among, luck, lots);
  if (count > among) draw_lots(by_innovativeness + among, people - among, luck, lots + among);
  return count;
}

/* reactance rises with what one is obliged to and decays; nobody is visited while nobody is obliged or resents */
static double reactance_after(uint32_t i, double mandate, double led) {
  double heard = exposure_of(i);
  double calm = (1 - led) * (1 - skill[i]) * (heard > 0 ? 1 - heard : 1);
  double raised = reactanceGain * proneness[i] * mandate * calm * (1 - reactance[i]);
  double moved = reactance[i] + raised - reactanceDecay * reactance[i];
  return moved > 0 ? moved : 0;
}

/* writes down who leaves, and whose draw lies below the bound of their state; returns how many those are */
static uint32_t draw_candidates(Key leaving_key, Key passing, const uint64_t *moves_below) {
  uint64_t leaves_below = word_limit(turnover);
  uint32_t candidates = 0;
  leaving = 0;
  /* the end advances where somebody belongs there: no branch hangs on a draw */
  for (uint32_t i = 0; i < people; i++) {
    leavers[leaving] = (int32_t)i;
    leaving += draw_word(leaving_key, i) < leaves_below;
    movers[candidates] = (int32_t)i;
    candidates += draw_word(passing, i) < moves_below[state[i]];
  }
  return candidates;
}

static void observe(uint32_t week, int32_t *weekly) {
  weekly[3 * week] = counts[RESISTANT];
  weekly[3 * week + 1] = counts[COMPLIANT];
  weekly[3 * week + 2] = counts[COMMITTED];
}

#endif
