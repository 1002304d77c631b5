/*
 * Posts and coordination ties: who leads what, who is tied to whom, and how ties come alive and die. A person has at most
 * one tie upwards, to the hub of their unit or as a contributor to the centre; peers are tied in pairs.
 */
#ifndef COORDINATION_H
#define COORDINATION_H

#include "people.h"

enum { NO_POST, CENTRE, DIVISION_HUB, UNIT_HUB };
#define NOBODY -1
#define TO_CENTRE -2
#define NO_TIE -1

#define UPKEEP(each) each(leadSupport) each(hubsPerCentreMember) each(overload) each(supportLoad) each(tieUptake) each(idleWeeks)
UPKEEP(DECLARE)

typedef struct {
  int32_t kind, division, above, holder, idle, load;
  uint8_t stands, live, attended;
  /* chance to lose a tie to it, and whether ties to it come alive */
  double losing;
  uint8_t welcomes;
} Post;
static Post *posts, centre; /* the centre as a team is above all hubs that are below no other */
static int32_t post_count, contributors;

/* by person: post they hold, post whose tie they were offered, and whether that is live */
static int32_t *post_of, *offered;
static uint8_t *live;
/* whose tie upwards is live, as the last week ended */
static int32_t *tied;
static uint32_t tied_count;

/* peers, pair by pair */
static int32_t *peer_a, *peer_b, peer_count, peers_alive;
static uint8_t *peer_live;

/* whose tie upwards changes with the next commit, and which pairs come alive */
static int32_t *changed, *changed_peers;
static uint32_t changes, peer_changes;

static void make_coordination(const char *folder) {
  UPKEEP(READ)
  size_t most_posts = (size_t)read_header(folder, "mostPosts"), most_pairs = (size_t)read_header(folder, "mostPairs");
  posts = malloc((most_posts + 1) * sizeof *posts);
  post_of = malloc(people * sizeof *post_of);
  offered = malloc(people * sizeof *offered);
  live = malloc(people);
  tied = malloc((people + 1) * sizeof *tied);
  peer_a = malloc((most_pairs + 1) * sizeof *peer_a);
  peer_b = malloc((most_pairs + 1) * sizeof *peer_b);
  peer_live = malloc(most_pairs + 1);
  changed = malloc((people + most_posts + 1) * sizeof *changed);
  changed_peers = malloc((most_pairs + 1) * sizeof *changed_peers);
}

static void clear_coordination(void) {
  for (uint32_t i = 0; i < people; i++) post_of[i] = NOBODY, offered[i] = NO_TIE;
  memset(live, 0, people);
  post_count = contributors = peer_count = peers_alive = 0;
  changes = peer_changes = 0;
}

static void set_person_live(int32_t i, int alive) {
  if (live[i] == alive) return;
  int32_t change = alive ? 1 : -1;
  live[i] = (uint8_t)alive;
  if (offered[i] == TO_CENTRE) contributors += change;
  else if (offered[i] >= 0) posts[offered[i]].load += change;
}

/* a post's tie upwards; one to a division hub is part of that hub's load */
static void set_post_live(Post *held, int alive) {
  if (held->live == alive) return;
  if (held->above >= 0) posts[held->above].load += alive ? 1 : -1;
  held->live = (uint8_t)alive;
}

static void open_post(int32_t kind, int32_t division, int32_t above) {
  posts[post_count++] = (Post){.kind = kind, .division = division, .above = above, .holder = NOBODY};
}

/* the ties of a hub stay offered: its next lead has to bring them to life again */
static void release(int32_t p) {
  Post *left = &posts[p];
  if (left->holder < 0) return;
  post_of[left->holder] = NOBODY;
  left->holder = NOBODY;
  set_post_live(left, 0);
  if (left->load > 0)
    for (uint32_t i = 0; i < people; i++)
      if (offered[i] == p) set_person_live((int32_t)i, 0);
}

static void appoint(int32_t p, int32_t i) {
  set_person_live(i, 0);
  offered[i] = NO_TIE;
  set_post_live(&posts[p], 0);
  posts[p].holder = i;
  posts[p].idle = 0;
  post_of[i] = p;
}

static void place_below(int32_t p, int32_t above) {
  set_post_live(&posts[p], 0);
  posts[p].above = above;
}

/* given up: its ties are no longer offered */
static void close_post(int32_t p) {
  release(p);
  posts[p].stands = 0;
  for (uint32_t i = 0; i < people; i++)
    if (offered[i] == p) set_person_live((int32_t)i, 0), offered[i] = NO_TIE;
  for (int32_t q = 0; q < post_count; q++)
    if (posts[q].above == p) place_below(q, NOBODY);
}

static void offer(int32_t i, int32_t to) {
  set_person_live(i, 0);
  offered[i] = to;
}

static void offer_peers(int32_t a, int32_t b, int alive) {
  peer_a[peer_count] = a;
  peer_b[peer_count] = b;
  peer_live[peer_count++] = (uint8_t)alive;
  peers_alive += alive;
}

/* whoever leaves the firm leaves post and tie; what was offered to them is offered to who comes */
static void leave_coordination(int32_t i) {
  if (post_of[i] >= 0) release(post_of[i]);
  set_person_live(i, 0);
}

static double chance_of_loss(double excess) { return supportLoad != 0 && excess > 0 ? overload * excess : 0; }

/* how heavy everybody's load is, and who of them is active, as last week ended */
static void weigh(void) {
  double support = 0, load = contributors;
  for (int32_t p = 0; p < post_count; p++) {
    Post *of = &posts[p];
    int works = of->holder >= 0 && is_declared(state[of->holder]);
    of->losing = chance_of_loss(of->load / leadSupport - 1);
    of->welcomes = (uint8_t)works;
    if (of->kind == CENTRE && works) support += leadSupport;
    if (of->kind != CENTRE && of->above < 0 && of->live) load += leadSupport / hubsPerCentreMember;
  }
  centre.losing = support > 0 ? chance_of_loss(load / support - 1) : 0;
  centre.welcomes = support > 0;
}

/* whoever is the lower end answers an offer: by the mandate they are under, or else by the drive that they have */
static int takes_up(uint32_t word, double mandate, double drive) {
  double luck = word / 4294967296.0;
  return luck < tieUptake * mandate || luck < tieUptake * respond(drive);
}

/* ties end of which an end is no longer active, and leads lose their posts who have long not been; after every commit */
static void settle_ties(void) {
  uint8_t centre_works = 0;
  for (int32_t p = 0; p < post_count; p++) {
    Post *of = &posts[p];
    of->attended = of->holder >= 0 && is_declared(state[of->holder]);
    if (of->kind == CENTRE) centre_works |= of->attended;
    if (of->holder < 0) continue;
    of->idle = of->attended ? 0 : of->idle + 1;
    if (of->idle >= idleWeeks) release(p);
  }
  for (int32_t p = 0; p < post_count; p++) {
    Post *of = &posts[p];
    uint8_t upper_works = of->above < 0 ? centre_works : posts[of->above].attended;
    if (of->live && !(upper_works && of->attended)) set_post_live(of, 0);
  }
  /* listed without a branch on who is tied, which is a matter of luck; one is left, which is seldom taken */
  tied_count = 0;
  for (uint32_t i = 0; i < people; i++) {
    uint8_t upper_works = offered[i] >= 0 ? posts[offered[i]].attended : centre_works;
    if (live[i] > (upper_works & is_declared(state[i]))) set_person_live((int32_t)i, 0);
    tied[tied_count] = (int32_t)i;
    tied_count += live[i];
  }
  for (int32_t t = 0; t < peer_count; t++) {
    if (!peer_live[t] || (is_declared(state[peer_a[t]]) && is_declared(state[peer_b[t]]))) continue;
    peer_live[t] = 0;
    peers_alive--;
  }
}

#endif
