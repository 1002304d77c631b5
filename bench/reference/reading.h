/*
 * The structure, read off the live ties and never set (docs/reference/model.md, §5): on paper everybody in declared use
 * counts, effectively the committed alone, under leads who are trained.
 */
#ifndef READING_H
#define READING_H

#include "coordination.h"

/* live steps from the centre within which somebody counts as coordinated; publishers from which a division is judged */
#define REACH 3
#define DIVISION_SIZE 3
#define FAR 255

static double trainedSkill;
static const int32_t *unit, *division; /* of each person, -1 for none */
static uint32_t units, divisions;

typedef struct {
  int32_t actives, centre, rogues, publishers, autonomous_units, peer_component, divisions, led_divisions, hubs;
} Reading;
#define READING_NUMBERS (sizeof(Reading) / sizeof(int32_t))

static uint8_t *unit_seen;
static int32_t *publishers_in, *led_in, *hub_of_division;

/* of the reader of trees, by post: whether its hub works, whether it hangs on the centre */
static uint8_t *works, *hangs;

/* of the reader of any ties, by person, the centre as a team last */
static uint8_t *steps, *counted, *on_paper, *contributes, *tied_to_centre;
static int32_t *leader, *component, *component_size;
enum { HUB_TIE, PRACTITIONER_TIE, CONTRIBUTOR_TIE, PEER_TIE };
typedef struct {
  int32_t kind, upper, lower;
} Tie;
static Tie *ties;
static uint32_t tie_count;

static void make_reading(const char *folder) {
  READ(trainedSkill)
  units = (uint32_t)read_header(folder, "units");
  divisions = (uint32_t)read_header(folder, "divisions");
  unit = read_column(folder, "unit");
  division = read_column(folder, "division");
  size_t most_posts = (size_t)read_header(folder, "mostPosts"), most_pairs = (size_t)read_header(folder, "mostPairs");
  unit_seen = malloc(units + 1);
  publishers_in = malloc((divisions + 1) * sizeof *publishers_in);
  led_in = malloc((divisions + 1) * sizeof *led_in);
  hub_of_division = malloc((divisions + 1) * sizeof *hub_of_division);
  works = malloc(most_posts + 1);
  hangs = malloc(most_posts + 1);
  steps = malloc(people + 1);
  counted = malloc(people + 1);
  on_paper = malloc(people + 1);
  contributes = malloc(people + 1);
  tied_to_centre = malloc(people + 1);
  leader = malloc((people + 1) * sizeof *leader);
  component = malloc((people + 1) * sizeof *component);
  component_size = malloc((people + 1) * sizeof *component_size);
  ties = malloc((most_posts + people + most_pairs + 1) * sizeof *ties);
}

static int counts_as_active(int32_t i, int effectively) {
  return effectively ? state[i] == COMMITTED : is_declared(state[i]);
}

static int is_trained(int32_t i) { return skill[i] >= trainedSkill; }

static void begin_reading(Reading *found, int effectively) {
  memset(found, 0, sizeof *found);
  found->actives = counts[COMMITTED] + (effectively ? 0 : counts[COMPLIANT]);
  memset(unit_seen, 0, units);
  memset(publishers_in, 0, divisions * sizeof *publishers_in);
  memset(led_in, 0, divisions * sizeof *led_in);
  for (uint32_t d = 0; d < divisions; d++) hub_of_division[d] = NOBODY;
}

static void end_reading(Reading *found) {
  for (uint32_t u = 0; u < units; u++) found->autonomous_units += unit_seen[u];
  for (uint32_t d = 0; d < divisions; d++) {
    if (publishers_in[d] < DIVISION_SIZE) continue;
    found->divisions++;
    found->led_divisions += 2 * led_in[d] >= publishers_in[d];
  }
}

/* a coordinated person who publishes; of the centre, no unit is autonomous */
static void publish(Reading *found, int32_t i, int in_centre, int led) {
  found->publishers++;
  if (division[i] >= 0) {
    publishers_in[division[i]]++;
    led_in[division[i]] += led;
  }
  if (!in_centre && unit[i] >= 0) unit_seen[unit[i]] = 1;
}

static int32_t holder_above(const Post *of) { return of->above < 0 ? NOBODY : posts[of->above].holder; }

/* whether a person is led by the hub of their division: it is theirs, the one above them, or the one above that */
static int is_led(int32_t i, int32_t above, int32_t higher) {
  int32_t hub = division[i] < 0 ? NOBODY : hub_of_division[division[i]];
  return hub >= 0 && (above == hub || higher == hub);
}

/* without live ties between peers, coordination is a tree, and whoever hangs on the centre is coordinated */
static void read_tree(Reading *found, int effectively) {
  begin_reading(found, effectively);
  for (int32_t p = 0; p < post_count; p++) {
    const Post *of = &posts[p];
    works[p] = hangs[p] = 0;
    if (of->holder < 0 || !counts_as_active(of->holder, effectively)) continue;
    if (of->kind == CENTRE) found->centre++;
    else works[p] = !effectively || is_trained(of->holder);
  }
  for (int32_t p = 0; p < post_count; p++) {
    const Post *of = &posts[p];
    if (!works[p] || !of->live || of->above >= 0 || found->centre == 0) continue;
    hangs[p] = 1;
    int32_t d = division[of->holder];
    if (of->kind == DIVISION_HUB && d >= 0 && of->holder > hub_of_division[d]) hub_of_division[d] = of->holder;
  }
  for (int32_t p = 0; p < post_count; p++)
    if (posts[p].above >= 0 && works[p] && posts[p].live && hangs[posts[p].above]) hangs[p] = 1;

  int32_t coordinated = 0;
  for (int32_t p = 0; p < post_count; p++) {
    const Post *of = &posts[p];
    int in_centre = of->kind == CENTRE && of->holder >= 0 && counts_as_active(of->holder, effectively);
    if (!in_centre && !hangs[p]) continue;
    coordinated++;
    found->hubs += hangs[p];
    publish(found, of->holder, in_centre, is_led(of->holder, of->holder, holder_above(of)));
  }
  for (uint32_t k = 0; k < tied_count; k++) {
    int32_t i = tied[k], p = offered[i];
    if (!counts_as_active(i, effectively)) continue;
    if (p == TO_CENTRE ? found->centre == 0 : !hangs[p]) continue;
    coordinated++;
    /* contributors hand their content on and do not publish */
    if (p != TO_CENTRE) publish(found, i, 0, is_led(i, posts[p].holder, holder_above(&posts[p])));
  }
  found->rogues = found->actives - coordinated;
  end_reading(found);
}

static void add_tie(int32_t kind, int32_t upper, int32_t lower) { ties[tie_count++] = (Tie){kind, upper, lower}; }

static void list_ties(void) {
  int32_t team = (int32_t)people;
  tie_count = 0;
  for (int32_t p = 0; p < post_count; p++)
    if (posts[p].live) add_tie(HUB_TIE, posts[p].above < 0 ? team : posts[posts[p].above].holder, posts[p].holder);
  for (uint32_t k = 0; k < tied_count; k++) {
    int32_t i = tied[k];
    if (offered[i] == TO_CENTRE) add_tie(CONTRIBUTOR_TIE, team, i);
    else add_tie(PRACTITIONER_TIE, posts[offered[i]].holder, i);
  }
  for (int32_t t = 0; t < peer_count; t++)
    if (peer_live[t]) add_tie(PEER_TIE, peer_a[t], peer_b[t]);
}

/* both ends are active, and it is not the tie of a hub that stands on paper alone; peers need no hub */
static int tie_works(const Tie *of) {
  if (!counted[of->upper] || !counted[of->lower]) return 0;
  if (of->kind == PEER_TIE) return 1;
  return !on_paper[of->upper] && (of->kind != HUB_TIE || !on_paper[of->lower]);
}

static int32_t kind_of_post(int32_t i) { return post_of[i] < 0 ? NO_POST : posts[post_of[i]].kind; }

static int32_t root_of(int32_t i) {
  while (component[i] != i) i = component[i] = component[component[i]];
  return i;
}

static int32_t largest_peer_component(void) {
  int32_t largest = 0;
  for (uint32_t i = 0; i < people; i++) component[i] = (int32_t)i, component_size[i] = 1;
  for (uint32_t t = 0; t < tie_count; t++) {
    int32_t a = ties[t].upper, b = ties[t].lower;
    if (ties[t].kind != PEER_TIE || kind_of_post(a) != NO_POST || kind_of_post(b) != NO_POST || !tie_works(&ties[t])) continue;
    a = root_of(a);
    b = root_of(b);
    if (a == b) continue;
    component[b] = a;
    component_size[a] += component_size[b];
    if (component_size[a] > largest) largest = component_size[a];
  }
  return largest;
}

/* reads any ties, those between peers as well: steps are spread from the centre */
static void read_any(Reading *found, int effectively) {
  int32_t team = (int32_t)people;
  begin_reading(found, effectively);
  list_ties();
  for (uint32_t i = 0; i < people; i++) {
    int32_t kind = kind_of_post((int32_t)i);
    counted[i] = (uint8_t)counts_as_active((int32_t)i, effectively);
    on_paper[i] = effectively && (kind == UNIT_HUB || kind == DIVISION_HUB) && !is_trained((int32_t)i);
    steps[i] = counted[i] && kind == CENTRE ? 0 : FAR;
    found->centre += steps[i] == 0;
    contributes[i] = tied_to_centre[i] = 0;
    leader[i] = NOBODY;
  }
  counted[team] = found->centre > 0;
  on_paper[team] = 0;
  steps[team] = found->centre > 0 ? 0 : FAR;

  for (int hop = 1; hop <= REACH; hop++)
    for (uint32_t t = 0; t < tie_count; t++) {
      int32_t a = ties[t].upper, b = ties[t].lower;
      uint8_t far = steps[a] > steps[b] ? steps[a] : steps[b], near = steps[a] > steps[b] ? steps[b] : steps[a];
      if (far <= hop || near != hop - 1 || !tie_works(&ties[t])) continue;
      if (steps[a] > hop) steps[a] = (uint8_t)hop;
      else steps[b] = (uint8_t)hop;
    }

  for (uint32_t t = 0; t < tie_count; t++) {
    const Tie *of = &ties[t];
    if (of->kind == PEER_TIE || !tie_works(of)) continue;
    if (of->kind == CONTRIBUTOR_TIE) {
      if (kind_of_post(of->lower) != CENTRE) contributes[of->lower] = 1;
    } else if (of->upper == team) tied_to_centre[of->lower] = 1;
    else if (of->lower != of->upper) leader[of->lower] = of->upper;
  }
  for (uint32_t i = 0; i < people; i++)
    if (counted[i] && kind_of_post((int32_t)i) == DIVISION_HUB && !on_paper[i] && division[i] >= 0 && tied_to_centre[i])
      hub_of_division[division[i]] = (int32_t)i;

  for (uint32_t i = 0; i < people; i++) {
    if (!counted[i]) continue;
    int32_t kind = kind_of_post((int32_t)i), above = leader[i];
    int coordinated = steps[i] <= REACH;
    found->hubs += coordinated && (kind == UNIT_HUB || kind == DIVISION_HUB) && !on_paper[i];
    if (contributes[i]) continue;
    if (!coordinated) {
      found->rogues++;
      continue;
    }
    int32_t hub = division[i] < 0 ? NOBODY : hub_of_division[division[i]];
    int led = hub >= 0 && ((int32_t)i == hub || above == hub || (above >= 0 && leader[above] == hub));
    publish(found, (int32_t)i, kind == CENTRE, led);
  }
  found->peer_component = largest_peer_component();
  end_reading(found);
}

static void read_structure(Reading *found, int effectively) {
  if (peers_alive > 0) read_any(found, effectively);
  else read_tree(found, effectively);
}

/* whether some hub has an active lead who is not trained */
static int has_paper_hub(void) {
  for (int32_t p = 0; p < post_count; p++) {
    int32_t lead = posts[p].holder;
    if (posts[p].kind != CENTRE && lead >= 0 && is_declared(state[lead]) && !is_trained(lead)) return 1;
  }
  return 0;
}

#endif
