import pg from 'pg';

/**
 * A client of PostgreSQL whose loss ends nobody: whoever asked something through it is told by the answer. A pool hears only of those
 * that are idle, and one that is lost while somebody has it would end the process.
 */
export class HeardClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => {});
  }
}
