/** The part of agentscript that the bench calls; the package has no types of its own. */
declare module 'agentscript/dist/agentscript.js' {
  export interface Turtle {
    adopted: boolean;
    threshold: number;
    contacts: Turtle[];
    linkNeighbors(): Turtle[];
  }
  interface AgentSet extends Array<Turtle> {
    create(count: number, begin: (turtle: Turtle) => void): void;
    ask(act: (turtle: Turtle) => void): void;
  }
  export const World: { defaultOptions(radius: number): object };
  export class Model {
    constructor(world: object);
    readonly turtles: AgentSet;
    readonly links: { createOne(from: Turtle, to: Turtle): void };
    setup(): void;
    step(): void;
  }
}
