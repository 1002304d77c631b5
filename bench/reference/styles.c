/*
 * The whole week of the rule `change` under any plan: learning, reactance, ties, decisions, dismissal, commit and the
 * reading of the structure. Of the plan it plays what was recorded of our engine (schedule.h); plans and their gates are
 * not transcribed. Everybody's state, every tie and every reading are the engine's in every week.
 */
#include "coordination.h"
#include "reading.h"
#include "schedule.h"
#include "work.h"

#define WHOLE_RULE(each)                                                                                               \
  each(saturation) each(capacity) each(thresholdLeadership) each(legitimacy) each(volunteerSkill) each(appointedSkill)
WHOLE_RULE(DECLARE)

/* what was recorded, run by run */
static Schedule *recorded;
static uint32_t recorded_count;
static const int32_t *named_at_start; /* who is active at the start, where it is not drawn */
static uint32_t named_count;

static double *ease; /* of each unit */
static double led;   /* leadership in effect */
static int32_t *influence;
static int centre_is_legitimate;
static uint64_t takes_up_below; /* no offer is taken up with a draw that is not below this */
static int32_t *members, member_count; /* of a legitimate centre, when their influence was last worked out */
static uint8_t *replaced;
static Reading on_paper_reading, effective_reading;

/* states that posts give this week */
typedef struct {
  int32_t person, to;
} Given;
static Given *given_states;
static uint32_t given_count;

void begin_styles(const char *folder) {
  read_people(folder);
  WHOLE_RULE(READ)
  make_coordination(folder);
  make_reading(folder);
  make_levers(people);
  takes_up_below = word_limit(tieUptake);
  size_t most_posts = (size_t)read_header(folder, "mostPosts");
  ease = malloc((units + 1) * sizeof *ease);
  influence = malloc(people * sizeof *influence);
  members = malloc((most_posts + 1) * sizeof *members);
  replaced = calloc(people, 1);
  given_states = malloc((most_posts + 1) * sizeof *given_states);
  named_count = (uint32_t)read_header(folder, "namedAtStart");
  named_at_start = read_column(folder, "namedAtStart");
  recorded_count = (uint32_t)read_header(folder, "recorded");
  recorded = malloc(recorded_count * sizeof *recorded);
  for (uint32_t k = 0; k < recorded_count; k++)
    recorded[k] = (Schedule){read_numbered(folder, "whole", (int)k), read_numbered(folder, "real", (int)k)};
}

/* what a person says now; a member of a legitimate centre is listened to more */
static void tell_influence(uint32_t i, int32_t in_use) {
  int weighs_more = centre_is_legitimate && post_of[i] >= 0 && posts[post_of[i]].kind == CENTRE;
  int32_t now = weighs_more ? (int32_t)floor(voice_of[state[i]] * legitimacy + 0.5) : voice_of[state[i]];
  int32_t said = now - influence[i];
  influence[i] = now;
  tell_contacts(i, said, in_use);
}

static void move(uint32_t i, int to) {
  if (state[i] != to) tell_influence(i, enter_state(i, to));
}

static void start_people(void) {
  forget_everything();
  memset(influence, 0, people * sizeof *influence);
  uint32_t count = named_count > 0 ? named_count : draw_first_actives();
  for (uint32_t k = 0; k < count; k++) {
    uint32_t i = (uint32_t)(named_count > 0 ? named_at_start[k] : lots[k].person);
    skill[i] = startSkill;
    move(i, COMMITTED);
  }
}

static void play_event(Schedule *plan) {
  int32_t what = plan->whole[0], a = plan->whole[1], b = plan->whole[2], c = plan->whole[3];
  plan->whole += 4;
  switch (what) {
  case OPENS: open_post(a, b, c); return;
  case RELEASES: release(a); return;
  case CLOSES: close_post(a); return;
  case PLACES: place_below(a, b); return;
  case APPOINTS: appoint(a, b); return;
  case SETS_UP: posts[a].stands = 1; return;
  case OFFERS: offer(a, b); return;
  case TIES_POST: set_post_live(&posts[a], 1); return;
  case TIES_PERSON: set_person_live(a, 1); return;
  case OFFERS_PEERS: offer_peers(a, b, c); return;
  case GIVES_STATE: given_states[given_count++] = (Given){a, b}; return;
  case EASES: ease[a] = *plan->real++; return;
  case LEGITIMATES: centre_is_legitimate = 1; return;
  }
}

static void play_plan(Schedule *plan) {
  given_count = 0;
  for (int32_t events = *plan->whole++; events > 0; events--) play_event(plan);
  led = *plan->real++;
  read_levers(plan, people);
}

/* share of what is asked of a person that they can give */
static double attention_of(uint32_t i) {
  double wanted = lever[REQUESTED][i];
  return saturation != 0 && wanted > capacity ? capacity / wanted : 1;
}

static void learn(void) {
  int trains = most_of[TRAINING] > 0, resents = most_of[MANDATE] > 0 || most_reactance > 0;
  double fade[STATES];
  for (int s = 0; s < STATES; s++) fade[s] = practises(s) ? 1 : 1 - skillDecay;
  most_reactance = 0;
  for (uint32_t i = 0; i < people; i++) {
    if (trains && lever[TRAINING][i] > 0) {
      double heeded = lever[TRAINING][i] * attention_of(i);
      skill[i] += learning[i] * (1 - skill[i]) * (1 - engine_exp(-heeded / learningHours));
    } else skill[i] *= fade[state[i]];
    double m = lever[MANDATE][i];
    if (!resents || (m == 0 && reactance[i] == 0)) continue;
    reactance[i] = reactance_after(i, m, led);
    if (reactance[i] > most_reactance) most_reactance = reactance[i];
  }
}

static Circumstances circumstances_of(uint32_t i) {
  double eased = unit[i] < 0 ? 0 : ease[unit[i]];
  double felt = threshold[i] - eased - thresholdLeadership * (led - leadership);
  felt = felt < 0 ? 0 : felt > THRESHOLD_MOST ? THRESHOLD_MOST : felt;
  return (Circumstances){exposure_of(i), active[i], strength[i], skill[i], reactance[i], felt,
                         lever[COMMUNICATION][i], lever[MANDATE][i], lever[COACHING][i], attention_of(i), led,
                         lever[ADDRESSED][i] != 0, lever[DUE][i] != 0, lever[SANCTION][i] != 0};
}

/* what a person does with the tie that they have, or were offered, to what is above */
static void decide_tie(uint32_t i, const Post *above, int is_live, Key up, Key down) {
  if (is_live) {
    if (above->losing > 0 && is_declared(state[i]) && draw(down, i) < above->losing) changed[changes++] = (int32_t)i;
    return;
  }
  if (!above->welcomes || !is_declared(state[i])) return;
  uint32_t word = draw_word(up, i);
  if (word >= takes_up_below) return;
  Circumstances at = circumstances_of(i);
  if (takes_up(word, at.mandate, drive_of(&at))) changed[changes++] = (int32_t)i;
}

static const Post *post_or_centre(int32_t p) { return p < 0 ? &centre : &posts[p]; }

static void decide_ties(Key up, Key down, Key peer_up) {
  for (int32_t t = 0; t < peer_count; t++) {
    int32_t b = peer_b[t];
    if (peer_live[t] || !is_declared(state[peer_a[t]]) || !is_declared(state[b])) continue;
    Circumstances at = circumstances_of((uint32_t)b);
    if (takes_up(draw_word(peer_up, (uint32_t)t), at.mandate, drive_of(&at))) changed_peers[peer_changes++] = t;
  }
  weigh();
  for (int32_t p = 0; p < post_count; p++) {
    const Post *of = &posts[p];
    if (of->kind != CENTRE && of->stands && of->holder >= 0 && !replaced[of->holder])
      decide_tie((uint32_t)of->holder, post_or_centre(of->above), of->live, up, down);
  }
  for (uint32_t i = 0; i < people; i++)
    if (offered[i] != NO_TIE && !replaced[i]) decide_tie(i, post_or_centre(offered[i]), live[i], up, down);
}

/* who resists openly may be dismissed, and leaves like anybody else */
static void dismiss(Key luck) {
  for (uint32_t i = 0; i < people; i++) {
    double chance = lever[DISMISSAL][i];
    if (replaced[i] || chance == 0 || state[i] != RESISTANT || draw(luck, i) >= chance) continue;
    leavers[leaving++] = (int32_t)i;
  }
}

static uint32_t candidates_this_week(Key leaving_key, Key passing) {
  uint64_t moves_below[STATES];
  Most most = {most_of[COMMUNICATION], most_of[MANDATE], least_of[MANDATE], most_reactance, led,
               most_of[ADDRESSED] > 0, most_of[DUE] > 0, least_of[DUE] > 0, least_of[SANCTION] > 0, most_of[COACHING] > 0};
  bound_exits(&most, moves_below);
  return draw_candidates(leaving_key, passing, moves_below);
}

static void decide_people(uint32_t candidates, Key passing) {
  moving = 0;
  for (uint32_t k = 0; k < candidates; k++) {
    uint32_t i = (uint32_t)movers[k];
    Circumstances at = circumstances_of(i);
    next[i] = (uint8_t)exit_drawn(state[i], &at, draw(passing, i));
    movers[moving] = (int32_t)i;
    moving += next[i] != state[i];
  }
  for (uint32_t k = 0; k < given_count; k++) next[given_states[k].person] = (uint8_t)given_states[k].to;
  for (uint32_t k = 0; k < leaving; k++) next[leavers[k]] = UNAWARE;
}

/* a newcomer takes over position, ties, type and z, and nothing else; what a post gave is gone with its holder */
static void replace_leavers(void) {
  for (uint32_t k = 0; k < leaving; k++) {
    int32_t i = leavers[k];
    replaced[i] = 0;
    for (uint32_t g = 0; g < given_count; g++)
      if (given_states[g].person == i) given_states[g] = given_states[--given_count];
    move((uint32_t)i, UNAWARE);
    skill[i] = reactance[i] = 0;
    leave_coordination(i);
  }
}

static void take_posts(void) {
  for (uint32_t k = 0; k < given_count; k++) {
    uint32_t i = (uint32_t)given_states[k].person;
    skill[i] = fmax(skill[i], given_states[k].to == COMMITTED ? volunteerSkill : appointedSkill);
    move(i, given_states[k].to);
  }
}

static void change_ties(void) {
  for (uint32_t k = 0; k < changes; k++) {
    int32_t i = changed[k], p = post_of[i];
    if (p >= 0) set_post_live(&posts[p], !posts[p].live);
    else set_person_live(i, !live[i]);
  }
  for (uint32_t k = 0; k < peer_changes; k++) peer_live[changed_peers[k]] = 1;
  peers_alive += (int32_t)peer_changes;
  changes = peer_changes = 0;
}

/* those who join or leave a legitimate centre are listened to as what they are now */
static void update_centre_influence(void) {
  if (!centre_is_legitimate) return;
  for (int32_t k = 0; k < member_count; k++) tell_influence((uint32_t)members[k], 0);
  member_count = 0;
  for (int32_t p = 0; p < post_count; p++)
    if (posts[p].kind == CENTRE && posts[p].holder >= 0) members[member_count++] = posts[p].holder;
  for (int32_t k = 0; k < member_count; k++) tell_influence((uint32_t)members[k], 0);
}

static void commit(void) {
  replace_leavers();
  take_posts();
  for (uint32_t k = 0; k < moving; k++) move((uint32_t)movers[k], next[movers[k]]);
  change_ties();
  settle_ties();
  update_centre_influence();
}

static void read_both(void) {
  read_structure(&on_paper_reading, 0);
  /* where nobody merely complies and no hub stands on paper alone, both readings are one */
  if (counts[COMPLIANT] == 0 && !has_paper_hub()) effective_reading = on_paper_reading;
  else read_structure(&effective_reading, 1);
}

/* the run told in full, for whoever asks: states, ties and readings, week by week */
static Trace *told;

static void tell(int32_t number) {
  if (told->count == told->room) told->numbers = realloc(told->numbers, (told->room = 2 * told->room + 1024) * sizeof(int32_t));
  told->numbers[told->count++] = number;
}

static void tell_week(uint32_t week) {
  if (!told) return;
  for (uint32_t i = 0; i < people; i++) tell(state[i]);
  for (uint32_t i = 0; i < people; i++) tell(live[i]);
  for (int32_t p = 0; p < post_count; p++) tell(posts[p].holder), tell(posts[p].live);
  for (int32_t t = 0; t < peer_count; t++) tell(peer_live[t]);
  for (size_t n = 0; n < READING_NUMBERS; n++) tell(((int32_t *)&on_paper_reading)[n]);
  for (size_t n = 0; n < READING_NUMBERS; n++) tell(((int32_t *)&effective_reading)[n]);
  told->end[week] = told->count;
}

void run_styles(uint32_t index, int32_t *weekly) {
  uint32_t replicate = index % recorded_count;
  Schedule plan = recorded[replicate];
  Key key = replicate_key(seed, replicate);
  Key turnover_key = decision_key(key, "turnover"), transition_key = decision_key(key, "transition");
  Key dismissal_key = decision_key(key, "dismissal"), up_key = decision_key(key, "tie-uptake");
  Key down_key = decision_key(key, "tie-loss"), peer_key = decision_key(key, "peer-uptake");
  clear_levers(people);
  clear_coordination();
  memset(ease, 0, units * sizeof *ease);
  centre_is_legitimate = member_count = 0;
  start_people();
  observe(0, weekly);
  for (uint32_t week = 1; week <= weeks; week++) {
    Key passing = absorb(transition_key, week);
    play_plan(&plan);
    learn();
    uint32_t candidates = candidates_this_week(absorb(turnover_key, week), passing);
    for (uint32_t k = 0; k < leaving; k++) replaced[leavers[k]] = 1;
    if (most_of[DISMISSAL] > 0) {
      uint32_t before = leaving;
      dismiss(absorb(dismissal_key, week));
      for (uint32_t k = before; k < leaving; k++) replaced[leavers[k]] = 1;
    }
    decide_ties(absorb(up_key, week), absorb(down_key, week), absorb(peer_key, week));
    decide_people(candidates, passing);
    commit();
    read_both();
    tell_week(week);
    observe(week, weekly);
  }
}

void trace_styles(uint32_t index, int32_t *weekly, Trace *trace) {
  told = trace;
  run_styles(index, weekly);
  told = NULL;
}

uint32_t states_of_styles(uint32_t index, int32_t *weekly) {
  Trace trace = {.end = calloc(weeks + 1, sizeof(size_t))};
  uint32_t mark = 2166136261U;
  trace_styles(index, weekly, &trace);
  for (size_t k = 0; k < trace.count; k++) mark = (mark ^ (uint32_t)trace.numbers[k]) * 16777619U;
  free(trace.numbers);
  free(trace.end);
  return mark;
}
