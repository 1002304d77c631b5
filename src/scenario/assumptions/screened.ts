/** At most so many assumptions are drawn by default. */
export const MOST_SCREENED = 30;

/**
 * The assumptions that move the differences between plans most, found by Morris screening over all of them; in the order of
 * scenario files.
 */
export const screened: readonly string[] = [
  'population.threshold.mean',
  'population.threshold.sd',
  'population.betweenUnits',
  'climate.fit',
  'rule.communicationReach',
  'rule.peerAwareness',
  'rule.spontaneousAwareness',
  'rule.trialRate',
  'rule.complianceRate',
  'rule.commitRate',
  'rule.abandonRate',
  'rule.internaliseRate',
  'rule.lapseRate',
  'rule.attritionRate',
  'rule.disappointment',
  'rule.skillDecay',
  'rule.learningHours',
  'rule.reactanceGain',
  'rule.reactanceDecay',
  'rule.skillWeight',
  'rule.reactanceWeight',
  'rule.steepness',
  'rule.driveFloor',
  'rule.compliantVoice',
  'rule.resistantVoice',
  'rule.credibility',
  'rule.managerVoice',
  'rule.thresholdResistance',
  'rule.hubLearning',
  'rule.volunteerSkill',
];
