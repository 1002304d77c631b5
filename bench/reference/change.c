/*
 * The bare week of the rule `change`: learning within people's attention, reactance, decision, commit with exposure moved
 * along the ties of those who changed, turnover; in one possible world, under levers that are the same for everybody and
 * one compulsory course. Posts and coordination ties do not occur in such a plan, nobody is dismissed, and the structure
 * is not read. Everybody's state is the engine's, to the last person of the last week.
 *
 * Only those are worked out whose draw may move them. Compiled with -DEVERYBODY_DECIDES it works everybody out, as the
 * page is written; the results are the same.
 */
#include "people.h"
#include "work.h"

#define SEAT_HOURS 8
/* hours less than this are nothing */
#define ROUNDING 1e-9

/* the course and the seats, by the names that scenario files give them */
#define COURSE(each) each(capacity) each(course) each(trainingHours) each(trainingEnds) each(seats) each(peak)
COURSE(DECLARE)

/* what the plan does to everybody alike, week by week; hours asked beside those of the course */
static const double *communication, *mandate, *coaching, *asked;
static const uint8_t *addressed, *due, *sanctioned;

static double *threshold_felt; /* within its bounds */
static double *hours, *owed;   /* of the course: a person's this week; what is owed, in the order in which people are served */
static double *had, given;     /* hours that each person has had, and all of them together */
static uint32_t served;        /* people at the head of the course whose hours are done */
static int trained;            /* whether anybody is on the course this week */

void begin_change(const char *folder) {
  read_people(folder);
  COURSE(READ)
  communication = read_column(folder, "communication");
  mandate = read_column(folder, "mandate");
  coaching = read_column(folder, "coaching");
  asked = read_column(folder, "asked");
  addressed = read_column(folder, "addressed");
  due = read_column(folder, "due");
  sanctioned = read_column(folder, "sanctioned");
  threshold_felt = malloc(people * sizeof *threshold_felt);
  for (uint32_t i = 0; i < people; i++) threshold_felt[i] = fmin(THRESHOLD_MOST, fmax(0, threshold[i]));
  hours = malloc(people * sizeof *hours);
  owed = malloc(people * sizeof *owed);
  had = malloc(people * sizeof *had);
}

static void move(uint32_t i, int to) {
  int from = state[i];
  if (from != to) tell_contacts(i, voice_of[to] - voice_of[from], enter_state(i, to));
}

static void start_people(void) {
  forget_everything();
  uint32_t count = draw_first_actives();
  for (uint32_t k = 0; k < count; k++) {
    skill[lots[k].person] = startSkill;
    move((uint32_t)lots[k].person, COMMITTED);
  }
}

/* a compulsory course for everybody, asked for in week 1 */
static void ask_for_training(Key key) {
  draw_lots(NULL, people, decision_key(key, "training-order"), lots);
  for (uint32_t p = 0; p < people; p++) owed[p] = trainingHours;
  memset(had, 0, people * sizeof *had);
  given = 0;
  served = 0;
  trained = 1; /* in the run before, for all that is known */
}

/*
 * Seats may be bunched up to the peak, within their sum over all weeks; nobody gets more of them in a week than they can
 * take, nor more in all than a course
 */
static void serve_training(uint32_t week) {
  if (trained) memset(hours, 0, people * sizeof *hours);
  trained = 0;
  if (week > trainingEnds) return;
  double most_a_week = fmin(SEAT_HOURS, capacity);
  double left = fmax(0, fmin(seats * SEAT_HOURS * peak, seats * SEAT_HOURS * weeks - given));
  while (served < people && owed[served] <= 0) served++;
  for (uint32_t p = served; p < people && left > ROUNDING; p++) {
    int32_t i = lots[p].person;
    double unspent = course - had[i];
    double room = fmin(left, fmin(most_a_week, unspent));
    if (owed[p] <= 0 || room <= ROUNDING) continue;
    double got = fmin(owed[p], room);
    owed[p] = owed[p] - got > ROUNDING ? owed[p] - got : 0;
    had[i] += got;
    hours[i] = got;
    trained = 1;
    left -= got;
    given += got;
  }
}

/* share of what is asked of a person that they can give */
static double attention_of(uint32_t i, uint32_t week) {
  double wanted = asked[week] + hours[i];
  return wanted > capacity ? capacity / wanted : 1;
}

static void learn(uint32_t week) {
  double m = mandate[week];
  int resents = m > 0 || most_reactance > 0;
  most_reactance = 0;
  for (uint32_t i = 0; i < people; i++) {
    if (hours[i] > 0) {
      double heeded = hours[i] * attention_of(i, week);
      skill[i] += learning[i] * (1 - skill[i]) * (1 - engine_exp(-heeded / learningHours));
    } else if (skill[i] > 0 && !practises(state[i])) skill[i] *= 1 - skillDecay;
    if (!resents || (m == 0 && reactance[i] == 0)) continue;
    reactance[i] = reactance_after(i, m, leadership);
    if (reactance[i] > most_reactance) most_reactance = reactance[i];
  }
}

static void decide(uint32_t week, Key leaving_key, Key passing) {
  uint64_t moves_below[STATES];
  Most most = {communication[week], mandate[week], mandate[week], most_reactance, leadership,
               addressed[week] || trained, due[week], due[week], sanctioned[week], coaching[week] > 0};
  bound_exits(&most, moves_below);
  uint32_t candidates = draw_candidates(leaving_key, passing, moves_below);
  moving = 0;
  for (uint32_t k = 0; k < candidates; k++) {
    uint32_t i = (uint32_t)movers[k];
    Circumstances at = {exposure_of(i), active[i], strength[i], skill[i], reactance[i], threshold_felt[i],
                        communication[week], mandate[week], coaching[week], attention_of(i, week), leadership,
                        addressed[week] || hours[i] > 0, due[week], sanctioned[week]};
    next[i] = (uint8_t)exit_drawn(state[i], &at, draw(passing, i));
    movers[moving] = (int32_t)i;
    moving += next[i] != state[i];
  }
  for (uint32_t k = 0; k < leaving; k++) next[leavers[k]] = UNAWARE;
}

static void commit(void) {
  for (uint32_t k = 0; k < leaving; k++) {
    int32_t i = leavers[k];
    skill[i] = reactance[i] = had[i] = 0;
    move((uint32_t)i, UNAWARE);
  }
  for (uint32_t k = 0; k < moving; k++) move((uint32_t)movers[k], next[movers[k]]);
}

/* FNV-1a over everybody's state of every week, for whoever asks */
static uint32_t *states_mark;
static void mark_states(void) {
  for (uint32_t i = 0; states_mark && i < people; i++) *states_mark = (*states_mark ^ state[i]) * 16777619U;
}

void run_change(uint32_t index, int32_t *weekly) {
  Key key = replicate_key(seed, index);
  Key turnover_key = decision_key(key, "turnover"), transition_key = decision_key(key, "transition");
  start_people();
  ask_for_training(key);
  observe(0, weekly);
  for (uint32_t week = 1; week <= weeks; week++) {
    serve_training(week);
    learn(week);
    decide(week, absorb(turnover_key, week), absorb(transition_key, week));
    commit();
    mark_states();
    observe(week, weekly);
  }
}

uint32_t states_of_change(uint32_t index, int32_t *weekly) {
  uint32_t mark = 2166136261U;
  states_mark = &mark;
  run_change(index, weekly);
  states_mark = NULL;
  return mark;
}
