/** The name of the arm in which nothing is done, which stands beside the plans of every file. */
export const NOTHING = 'nothing';
