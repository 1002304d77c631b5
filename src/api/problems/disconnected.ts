/** Why work was dropped when its client went away; nobody is left to read it. */
export class Disconnected extends Error {
  constructor() {
    super('the client closed the connection');
    this.name = 'Disconnected';
  }
}
