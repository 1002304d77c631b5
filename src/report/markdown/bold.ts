const MARK = '*'.repeat(2);

/** Bold text in Markdown. */
export const bold = (text: string): string => `${MARK}${text}${MARK}`;
