/** Both diffusions as agentscript would have them: turtles, links between them, a step that asks every turtle. */
import type { Turtle } from 'agentscript/dist/agentscript.js';
import { type Draw, readDraws } from './diffusionInputs.ts';
import { serve } from './serve.ts';

// the library expects a browser's canvas while it loads, and draws nothing afterwards
class OffscreenCanvas {
  getContext(): object {
    return {};
  }
}
Object.assign(globalThis, { OffscreenCanvas });
const { Model, World } = await import('agentscript/dist/agentscript.js');

const [work = '', folder = ''] = process.argv.slice(2);
const { people, weeks, probability, draws } = readDraws(folder);

class Diffusion extends Model {
  readonly draw: Draw;
  adopters = 0;

  constructor(draw: Draw) {
    super(World.defaultOptions(1));
    this.draw = draw;
  }

  override setup() {
    const { ties, thresholds, initial } = this.draw;
    let row = 0;
    this.turtles.create(people, (turtle) => {
      turtle.threshold = thresholds[row];
      turtle.adopted = initial[row++] === 1;
      if (turtle.adopted) this.adopters++;
    });
    for (const [a, b] of ties) this.links.createOne(this.turtles[a], this.turtles[b]);
    this.turtles.ask((turtle) => {
      turtle.contacts = turtle.linkNeighbors();
    });
  }

  override step() {
    const next: Turtle[] = [];
    this.turtles.ask((turtle) => {
      if (!turtle.adopted && adopts(turtle)) next.push(turtle);
    });
    for (const turtle of next) turtle.adopted = true;
    this.adopters += next.length;
  }
}

/** Whether enough contacts have adopted, or one of those who have wins the turtle over. */
const adopts =
  work === 'W1'
    ? ({ contacts, threshold }: Turtle) =>
        contacts.filter(({ adopted }) => adopted).length / contacts.length >= threshold
    : ({ contacts }: Turtle) => contacts.some(({ adopted }) => adopted && Math.random() < probability);

await serve({
  run(index) {
    const model = new Diffusion(draws[index % draws.length]);
    model.setup();
    const series = [model.adopters];
    for (let week = 1; week <= weeks; week++) {
      // nothing moves any more once a week of W1 has moved nobody
      if (work === 'W2' || week === 1 || series[week - 1] !== series[week - 2]) model.step();
      series.push(model.adopters);
    }
    return series;
  },
});
