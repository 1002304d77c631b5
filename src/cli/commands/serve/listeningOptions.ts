export const USUAL_PORT = 3000;
export const USUAL_HOST = '127.0.0.1';

/** Where a command that serves is to answer. */
export interface ListeningOptions {
  readonly port?: number;
  readonly host?: string;
  readonly hostName?: readonly string[];
  readonly insecure?: boolean;
}
