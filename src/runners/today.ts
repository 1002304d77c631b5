/** The day it is, as `2027-01-04`, by which days on which people leave have passed. */
export const today = (): string => new Date().toISOString().slice(0, 10);
