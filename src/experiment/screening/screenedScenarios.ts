/** A shipped scenario in which assumptions are screened. */
export interface ScreenedFile {
  /** Its file in the folder of scenarios. */
  readonly file: string;
  /** What it has that the others have not. */
  readonly why: string;
}

/** What is screened: climates from hostile to friendly, targets that are far and near, and plans of every style. */
export const screenedFiles: readonly ScreenedFile[] = [
  {
    file: 'organic-to-coordinated.yaml',
    why: 'the default: leadership and resistance in the middle, a year',
  },
  {
    file: 'pilot-says-no.yaml',
    why: 'hostile, and the only one with habit, resignation and a lack of desire, which some assumptions need to matter at all; gates that fail, a sponsor, recognition and ambassadors; two years',
  },
  {
    file: 'shop-network.yaml',
    why: 'friendly, with another target: units in many sites on their way to a honeycomb, which is made of ties between peers instead of hubs; a year',
  },
];

/** Trajectories played in each scenario. */
export const SCREENING_TRAJECTORIES = 24;
