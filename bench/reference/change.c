/*
 * The week of the rule `change`, transcribed from docs/reference/model.md: seven states, learning within people's attention,
 * reactance, decision, commit with exposure moved along the ties of those who changed, turnover; in one possible world,
 * under levers that are the same for everybody and one compulsory course. Posts and coordination ties do not occur in
 * such a plan, nobody is dismissed, and the structure is not read. Everybody's state is the engine's, to the last person
 * of the last week.
 *
 * Only those are worked out whose draw may move them (the filter by draws): a person whose draw is not below the most
 * that the exits of their state can add up to this week stays, whatever their circumstances. Compiled with
 * -DEVERYBODY_DECIDES it works everybody out, as the page is written; the results are the same.
 */
#include "columns.h"
#include "elementary.h"
#include "work.h"

enum { UNAWARE, AWARE, TRIAL, COMMITTED, COMPLIANT, RESISTANT, DISCONTINUED, STATES };

#define VOICE_UNITS 80
#define THRESHOLD_MOST 1.6
#define SEAT_HOURS 8
/* hours less than this are nothing */
#define ROUNDING 1e-9

/* the rule's numbers by the names that scenario files give them */
#define PARAMETERS(each)                                                                                               \
  each(communicationReach) each(peerAwareness) each(spontaneousAwareness) each(trialRate) each(retryTrial)             \
  each(complianceRate) each(deadlineCompliance) each(complianceUnled) each(retryCompliance) each(resistanceRate)       \
  each(resistanceOnset) each(commitRate) each(commitUnaided) each(trialCoaching) each(abandonRate)                     \
  each(internaliseRate) each(complianceCoaching) each(lapseRate) each(sanctionHold) each(attritionRate)                \
  each(disappointment) each(relapse) each(calmRate) each(reconcileRate) each(turnover) each(skillDecay)                \
  each(learningHours) each(reactanceGain) each(reactanceDecay) each(skillWeight) each(coachingWeight)                  \
  each(reactanceWeight) each(steepness) each(driveFloor) each(committedVoice) each(compliantVoice)                     \
  each(resistantVoice) each(discontinuedVoice) each(startAmong) each(startSkill) each(slowLearning)                    \
  each(leadership) each(habit) each(resignation) each(fit) each(digitalDivide) each(activeAtStart) each(capacity)      \
  each(course) each(trainingHours) each(trainingEnds) each(seats) each(peak)

#define DECLARE(name) static double name;
PARAMETERS(DECLARE)

/* what stays the same in every run */
static uint32_t people, weeks;
static Key seed, world;
static const uint32_t *first;
static const int32_t *follower, *weight, *strength, *by_innovativeness;
static double *threshold; /* cut to [0, 1.6] */
static const double *proneness;
/* what the plan does to everybody alike, week by week; hours asked beside those of the course */
static const double *communication, *mandate, *coaching, *asked;
static const uint8_t *addressed, *due, *sanctioned;
static int32_t voice_of[STATES];

/* what moves */
static uint8_t *state, *next;
static int32_t *movers, *leavers; /* whose draw may move them this week, then who moves; who leaves */
static uint32_t moving, leaving;
static double most_reactance;
static double *skill, *reactance, *learning, *hours;
static int32_t *voice, *active; /* sums over contacts: weight times what they say, weight of those in use */
static int32_t counts[STATES];

/* the course: people in the order in which they are served, and the hours they are owed */
typedef struct {
  uint32_t word;
  int32_t person;
} Lot;
static Lot *lots;
static double *owed;
static double *had, given; /* hours that each person has had, and all of them together */
static uint32_t served;    /* people at the head of the course whose hours are done */
static int trained;        /* whether anybody is on the course this week */

void begin_change(const char *folder) {
#define READ(name) name = read_header(folder, #name);
  PARAMETERS(READ)
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
  communication = read_column(folder, "communication");
  mandate = read_column(folder, "mandate");
  coaching = read_column(folder, "coaching");
  asked = read_column(folder, "asked");
  addressed = read_column(folder, "addressed");
  due = read_column(folder, "due");
  sanctioned = read_column(folder, "sanctioned");
  for (uint32_t i = 0; i < people; i++) threshold[i] = fmin(THRESHOLD_MOST, fmax(0, threshold[i]));
  voice_of[COMMITTED] = (int32_t)lround(committedVoice * VOICE_UNITS);
  voice_of[COMPLIANT] = (int32_t)lround(compliantVoice * VOICE_UNITS);
  voice_of[RESISTANT] = (int32_t)lround(resistantVoice * VOICE_UNITS);
  voice_of[DISCONTINUED] = (int32_t)lround(discontinuedVoice * VOICE_UNITS);

  state = malloc(people);
  next = malloc(people);
  /* one place more: it is written to before it is known whether somebody stands there */
  movers = malloc((people + 1) * sizeof *movers);
  leavers = malloc((people + 1) * sizeof *leavers);
  skill = malloc(people * sizeof *skill);
  reactance = malloc(people * sizeof *reactance);
  learning = malloc(people * sizeof *learning);
  hours = malloc(people * sizeof *hours);
  voice = malloc(people * sizeof *voice);
  active = malloc(people * sizeof *active);
  lots = malloc(people * sizeof *lots);
  owed = malloc(people * sizeof *owed);
  had = malloc(people * sizeof *had);
}

static int is_declared(int of) { return of == COMMITTED || of == COMPLIANT; }

/* use keeps what was learnt alive */
static int practises(int of) { return of == TRIAL || is_declared(of); }

static void move(uint32_t i, int to) {
  int from = state[i];
  if (from == to) return;
  state[i] = (uint8_t)to;
  counts[from]--;
  counts[to]++;
  int32_t said = voice_of[to] - voice_of[from];
  int32_t in_use = is_declared(to) - is_declared(from);
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

/* week 0: who learns slowly, and who is active already, drawn among the most innovative first: both follow from the world */
static void start_people(void) {
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

  uint32_t count = (uint32_t)floor(activeAtStart * people + 0.5);
  uint32_t among = (uint32_t)fmax(1, floor(startAmong * people + 0.5));
  Key luck = decision_key(world, "active-at-start");
  draw_lots(by_innovativeness, among, luck, lots);
  if (count > among) draw_lots(by_innovativeness + among, people - among, luck, lots + among);
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
    double heard = exposure_of(i);
    double calm = (1 - leadership) * (1 - skill[i]) * (heard > 0 ? 1 - heard : 1);
    double raised = reactanceGain * proneness[i] * m * calm * (1 - reactance[i]);
    double moved = reactance[i] + raised - reactanceDecay * reactance[i];
    reactance[i] = moved > 0 ? moved : 0;
    if (reactance[i] > most_reactance) most_reactance = reactance[i];
  }
}

static double respond(double drive) {
  return drive < driveFloor ? 0 : 1 / (1 + engine_exp(-steepness * drive));
}

static double positive(double x) { return x > 0 ? x : 0; }

/* where a uniform draw leads: the exits of a state stand one on the other, beyond them the person stays */
static int exit_drawn(uint32_t i, uint32_t week, double luck) {
  double heard = exposure_of(i);
  double k = coaching[week];
  double pull = heard + skillWeight * skill[i] + coachingWeight * k;
  double drive = pull - reactanceWeight * reactance[i] - threshold[i];
  double support = positive(heard);
  double m = mandate[week];
  double rate = due[week] ? deadlineCompliance : complianceRate;
  double comply = rate * m * (complianceUnled + (1 - complianceUnled) * leadership) * (1 - reactance[i]);
  double p;
  switch (state[i]) {
  case UNAWARE: {
    double share = strength[i] == 0 ? 0 : (double)active[i] / strength[i];
    double stays = (1 - communicationReach * communication[week]) * (1 - peerAwareness * share) * (1 - spontaneousAwareness);
    int told = addressed[week] || hours[i] > 0;
    return luck < (told ? 1 : 1 - stays) ? AWARE : UNAWARE;
  }
  case AWARE:
    p = trialRate * respond(drive) * (1 - resignation) * attention_of(i, week);
    if (luck < p) return TRIAL;
    luck -= p;
    if (luck < comply) return COMPLIANT;
    luck -= comply;
    return luck < resistanceRate * positive(reactance[i] - resistanceOnset) ? RESISTANT : AWARE;
  case DISCONTINUED:
    p = retryTrial * trialRate * respond(drive) * (1 - resignation) * attention_of(i, week);
    if (luck < p) return TRIAL;
    luck -= p;
    return luck < retryCompliance * comply ? COMPLIANT : DISCONTINUED;
  case TRIAL: {
    double carried = skill[i] + support + trialCoaching * k;
    double ease = fit * (carried < 1 ? carried : 1);
    p = commitRate * (commitUnaided + (1 - commitUnaided) * ease);
    if (luck < p) return COMMITTED;
    luck -= p;
    return luck < abandonRate * (1 - ease) ? DISCONTINUED : TRIAL;
  }
  case COMPLIANT: {
    double response = respond(drive);
    p = resistanceRate * positive(reactance[i] - resistanceOnset);
    if (luck < p) return RESISTANT;
    luck -= p;
    p = internaliseRate * (fit * (k > 0 ? respond(drive + complianceCoaching * k) : response));
    if (luck < p) return COMMITTED;
    luck -= p;
    double held = sanctioned[week] ? fmax(m, sanctionHold) : m;
    return luck < lapseRate * (1 - held) * (1 - response) ? DISCONTINUED : COMPLIANT;
  }
  case COMMITTED:
    return luck < attritionRate + disappointment * positive(-heard) + relapse * habit ? DISCONTINUED : COMMITTED;
  default:
    p = calmRate * positive(1 - reactance[i] / resistanceOnset) + reconcileRate * support;
    return luck < p ? AWARE : RESISTANT;
  }
}

/*
 * Words below which a draw may lead out of each state: where everybody is addressed, coached, skilled and in favour or
 * the reverse, whichever gives the exits more. Where two exits share one circumstance, their sum is largest at one of
 * its ends.
 */
static void bound_exits(uint32_t week, uint64_t *below) {
#ifdef EVERYBODY_DECIDES
  for (int s = 0; s < STATES; s++) below[s] = word_limit(1);
  (void)week;
#else
  double m = mandate[week];
  double comply = (due[week] ? deadlineCompliance : complianceRate) * m * (complianceUnled + (1 - complianceUnled) * leadership);
  double resist = resistanceRate * positive(most_reactance - resistanceOnset);
  double willing = trialRate * (1 - resignation);
  double lapse = lapseRate * (1 - (sanctioned[week] ? fmax(m, sanctionHold) : m));
  double internalise = internaliseRate * fit;
  double most[STATES];
  most[UNAWARE] = addressed[week] || trained ? 1 : 1 - (1 - communicationReach * communication[week]) * (1 - peerAwareness) * (1 - spontaneousAwareness);
  most[AWARE] = willing + comply + resist;
  most[DISCONTINUED] = retryTrial * willing + retryCompliance * comply;
  most[TRIAL] = fmax(commitRate * commitUnaided + abandonRate, commitRate * (commitUnaided + (1 - commitUnaided) * fit) + abandonRate * (1 - fit));
  most[COMPLIANT] = resist + (coaching[week] > 0 ? internalise + lapse : fmax(internalise, lapse));
  most[COMMITTED] = attritionRate + disappointment + relapse * habit;
  most[RESISTANT] = calmRate + reconcileRate;
  /* more than a sum is rounded by */
  for (int s = 0; s < STATES; s++) below[s] = word_limit(fmin(1, most[s] + 1e-12));
#endif
}

static void decide(uint32_t week, Key leaving_key, Key passing) {
  uint64_t leaves_below = word_limit(turnover), moves_below[STATES];
  bound_exits(week, moves_below);
  leaving = moving = 0;
  uint32_t candidates = 0;
  /* whoever is looked at is written down, and the end advances where they belong there: no branch hangs on a draw */
  for (uint32_t i = 0; i < people; i++) {
    leavers[leaving] = (int32_t)i;
    leaving += draw_word(leaving_key, i) < leaves_below;
    movers[candidates] = (int32_t)i;
    candidates += draw_word(passing, i) < moves_below[state[i]];
  }
  for (uint32_t k = 0; k < candidates; k++) {
    uint32_t i = (uint32_t)movers[k];
    next[i] = (uint8_t)exit_drawn(i, week, draw(passing, i));
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

static void observe(uint32_t week, int32_t *weekly) {
  weekly[3 * week] = counts[RESISTANT];
  weekly[3 * week + 1] = counts[COMPLIANT];
  weekly[3 * week + 2] = counts[COMMITTED];
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
