/** At most so many assumptions are drawn by default. */
export const MOST_SCREENED = 30;

/**
 * The assumptions that move the differences between plans most, found by Morris screening over all of them:
 * docs/results/screening.md, written by `npm run docs:screening`, has how and the table. In the order of scenario files.
 */
export const screened: readonly string[] = [
  'population.threshold.mean',
  'population.threshold.sd',
  'population.betweenUnits',
  'climate.fit',
  'resources.peak',
  'start.active',
  'rule.communicationReach',
  'rule.trialRate',
  'rule.retryTrial',
  'rule.complianceRate',
  'rule.commitRate',
  'rule.commitUnaided',
  'rule.abandonRate',
  'rule.internaliseRate',
  'rule.complianceCoaching',
  'rule.lapseRate',
  'rule.attritionRate',
  'rule.learningHours',
  'rule.reactanceGain',
  'rule.skillWeight',
  'rule.steepness',
  'rule.uptakeDrive',
  'rule.committedVoice',
  'rule.compliantVoice',
  'rule.thresholdResistance',
  'rule.thresholdLeadership',
  'rule.tieUptake',
  'rule.leadSupport',
  'rule.hubsPerCentreMember',
  'rule.startAmong',
];
