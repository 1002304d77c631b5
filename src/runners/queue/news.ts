const CANCEL = 'cancel ';

/** What is announced where a submission is cancelled. */
export const cancelWord = (submission: string): string => `${CANCEL}${submission}`;

/** The submission that an announcement cancels; undefined where it says something else. */
export const cancelledBy = (word: string): string | undefined =>
  word.startsWith(CANCEL) ? word.slice(CANCEL.length) : undefined;
