/** Of real people, groups below this size are not shown: a share of few is nearly a name. */
export const smallestGroup = 8;
