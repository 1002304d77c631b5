/** Headers of an answer before which the body was not read to its end: the connection cannot be used again. */
export const closing = { connection: 'close' };
