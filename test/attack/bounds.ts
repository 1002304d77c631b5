/** What the service promises to hold under attack; a test fails where it does not. */
export const bounds = {
  /** Bytes of finished results that the server keeps. */
  keptBytes: 256_000_000,
  /** Seconds in which a request must have come whole. */
  requestSeconds: 30,
  /** Seconds by which time-outs may be late: they are looked at now and then. */
  lateSeconds: 6,
  /** Connections that the server keeps open for one address. */
  connections: 256,
  /** Milliseconds within which an attacker's request is answered, refused or ended. */
  loadMilliseconds: 90_000,
  /** Characters of one text of a problem. */
  problemText: 2_000,
  /** Bytes of a problem document: twenty faults of a few sentences, with their places. */
  problemBytes: 64_000,
} as const;

/** How `/healthz` answers beside a load, in milliseconds. */
export const healthBounds = {
  /** Times as slow as a bare server at the 99th percentile, beside the same load. */
  ratio: 2,
  /**
   * A 99th percentile up to this is good whatever the bare server's is: below it the ratio tells of turns of the
   * scheduler on a machine of two cores, not of the server.
   */
  allowance: 20,
  /** Of any answer. */
  most: 250,
} as const;
