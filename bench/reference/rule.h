/* The rule `change`, transcribed from docs/reference/model.md, §4: seven states, their exits, and who need not be asked. */
#ifndef RULE_H
#define RULE_H

#include "columns.h"
#include "draws.h"
#include "elementary.h"

enum { UNAWARE, AWARE, TRIAL, COMMITTED, COMPLIANT, RESISTANT, DISCONTINUED, STATES };

/* the rule's numbers by the names that scenario files give them, and those of the climate */
#define RULE(each)                                                                                                     \
  each(communicationReach) each(peerAwareness) each(spontaneousAwareness) each(trialRate) each(retryTrial)             \
  each(complianceRate) each(deadlineCompliance) each(complianceUnled) each(retryCompliance) each(resistanceRate)       \
  each(resistanceOnset) each(commitRate) each(commitUnaided) each(trialCoaching) each(abandonRate)                     \
  each(internaliseRate) each(complianceCoaching) each(lapseRate) each(sanctionHold) each(attritionRate)                \
  each(disappointment) each(relapse) each(calmRate) each(reconcileRate) each(turnover) each(skillDecay)                \
  each(learningHours) each(reactanceGain) each(reactanceDecay) each(skillWeight) each(coachingWeight)                  \
  each(reactanceWeight) each(steepness) each(driveFloor) each(committedVoice) each(compliantVoice)                     \
  each(resistantVoice) each(discontinuedVoice) each(startAmong) each(startSkill) each(slowLearning)                    \
  each(leadership) each(habit) each(resignation) each(fit) each(digitalDivide) each(activeAtStart)

#define DECLARE(name) static double name;
#define READ(name) name = read_header(folder, #name);
RULE(DECLARE)

static void read_rule(const char *folder) { RULE(READ) }

static int is_declared(int of) { return of == COMMITTED || of == COMPLIANT; }

/* use keeps what was learnt alive */
static int practises(int of) { return of == TRIAL || is_declared(of); }

static double positive(double x) { return x > 0 ? x : 0; }

static double respond(double drive) {
  return drive < driveFloor ? 0 : 1 / (1 + engine_exp(-steepness * drive));
}

/* what a person's week depends on: what contacts say, −1 … 1, and how many of them are active, by weight; who they are;
   what the plan does to them, and the share of what it asks that they can give */
typedef struct {
  double heard;
  int32_t active, strength;
  double skill, reactance, threshold;
  double communication, mandate, coaching, attention, led;
  int addressed, due, sanctioned;
} Circumstances;

static double drive_of(const Circumstances *at) {
  double pull = at->heard + skillWeight * at->skill + coachingWeight * at->coaching;
  return pull - reactanceWeight * at->reactance - at->threshold;
}

static double compliance_of(const Circumstances *at) {
  double rate = at->due ? deadlineCompliance : complianceRate;
  return rate * at->mandate * (complianceUnled + (1 - complianceUnled) * at->led) * (1 - at->reactance);
}

/* where a uniform draw leads: the exits of a state stand one on the other, beyond them the person stays */
static int exit_drawn(int state, const Circumstances *at, double luck) {
  double p;
  switch (state) {
  case UNAWARE: {
    double share = at->strength == 0 ? 0 : (double)at->active / at->strength;
    double stays = (1 - communicationReach * at->communication) * (1 - peerAwareness * share) * (1 - spontaneousAwareness);
    return luck < (at->addressed ? 1 : 1 - stays) ? AWARE : UNAWARE;
  }
  case AWARE:
    p = trialRate * respond(drive_of(at)) * (1 - resignation) * at->attention;
    if (luck < p) return TRIAL;
    luck -= p;
    p = compliance_of(at);
    if (luck < p) return COMPLIANT;
    luck -= p;
    return luck < resistanceRate * positive(at->reactance - resistanceOnset) ? RESISTANT : AWARE;
  case DISCONTINUED:
    p = retryTrial * trialRate * respond(drive_of(at)) * (1 - resignation) * at->attention;
    if (luck < p) return TRIAL;
    luck -= p;
    return luck < retryCompliance * compliance_of(at) ? COMPLIANT : DISCONTINUED;
  case TRIAL: {
    double carried = at->skill + positive(at->heard) + trialCoaching * at->coaching;
    double ease = fit * (carried < 1 ? carried : 1);
    p = commitRate * (commitUnaided + (1 - commitUnaided) * ease);
    if (luck < p) return COMMITTED;
    luck -= p;
    return luck < abandonRate * (1 - ease) ? DISCONTINUED : TRIAL;
  }
  case COMPLIANT: {
    double drive = drive_of(at), response = respond(drive);
    p = resistanceRate * positive(at->reactance - resistanceOnset);
    if (luck < p) return RESISTANT;
    luck -= p;
    p = internaliseRate * (fit * (at->coaching > 0 ? respond(drive + complianceCoaching * at->coaching) : response));
    if (luck < p) return COMMITTED;
    luck -= p;
    double held = at->sanctioned ? fmax(at->mandate, sanctionHold) : at->mandate;
    return luck < lapseRate * (1 - held) * (1 - response) ? DISCONTINUED : COMPLIANT;
  }
  case COMMITTED:
    return luck < attritionRate + disappointment * positive(-at->heard) + relapse * habit ? DISCONTINUED : COMMITTED;
  default:
    p = calmRate * positive(1 - at->reactance / resistanceOnset) + reconcileRate * positive(at->heard);
    return luck < p ? AWARE : RESISTANT;
  }
}

/* the most of what anybody meets this week; of the mandate also the least, which holds those who comply */
typedef struct {
  double communication, mandate, least_mandate, reactance, led;
  int addressed, due, everybody_due, everybody_sanctioned, coached;
} Most;

/*
 * The filter by draws: words below which a draw may lead out of each state, which is the most that its exits can add up
 * to. Where two exits share one circumstance, their sum is largest at one of its ends.
 */
static void bound_exits(const Most *most, uint64_t *below) {
#ifdef EVERYBODY_DECIDES
  for (int s = 0; s < STATES; s++) below[s] = word_limit(1);
  (void)most;
#else
  double rate = most->everybody_due ? deadlineCompliance : most->due ? fmax(complianceRate, deadlineCompliance) : complianceRate;
  double comply = rate * most->mandate * (complianceUnled + (1 - complianceUnled) * most->led);
  double resist = resistanceRate * positive(most->reactance - resistanceOnset);
  double willing = trialRate * (1 - resignation);
  double held = most->everybody_sanctioned ? fmax(most->least_mandate, sanctionHold) : most->least_mandate;
  double lapse = lapseRate * (1 - held), internalise = internaliseRate * fit;
  double sum[STATES];
  sum[UNAWARE] = most->addressed ? 1 : 1 - (1 - communicationReach * most->communication) * (1 - peerAwareness) * (1 - spontaneousAwareness);
  sum[AWARE] = willing + comply + resist;
  sum[DISCONTINUED] = retryTrial * willing + retryCompliance * comply;
  sum[TRIAL] = fmax(commitRate * commitUnaided + abandonRate, commitRate * (commitUnaided + (1 - commitUnaided) * fit) + abandonRate * (1 - fit));
  sum[COMPLIANT] = resist + (most->coached ? internalise + lapse : fmax(internalise, lapse));
  sum[COMMITTED] = attritionRate + disappointment + relapse * habit;
  sum[RESISTANT] = calmRate + reconcileRate;
  /* more than a sum is rounded by */
  for (int s = 0; s < STATES; s++) below[s] = word_limit(fmin(1, sum[s] + 1e-12));
#endif
}

#endif
