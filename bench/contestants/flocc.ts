/**
 * Both diffusions as flocc would have them: agents with a rule in an environment; what a rule returns becomes their data
 * once everybody has ticked. Contacts are data of the agents: the library's own Network keeps a matrix of everybody by
 * everybody and copies it with every agent added.
 */
import { Agent, Environment } from 'flocc';
import { type Draw, readDraws } from './diffusionInputs.ts';
import { serve } from './serve.ts';

const [work = '', folder = ''] = process.argv.slice(2);
const { people, weeks, probability, draws } = readDraws(folder);

await serve({
  run(index) {
    const { environment, adopters } = setUp(draws[index % draws.length]);
    const series = [adopters()];
    for (let week = 1; week <= weeks; week++) {
      // nothing moves any more once a week of W1 has moved nobody
      if (work === 'W2' || week === 1 || series[week - 1] !== series[week - 2]) environment.tick();
      series.push(adopters());
    }
    return series;
  },
});

function setUp({ ties, thresholds, initial }: Draw) {
  const environment = new Environment();
  let adopters = 0;
  const agents = Array.from({ length: people }, (_, i) => {
    const adopted = initial[i] === 1;
    const agent = new Agent({ adopted, threshold: thresholds[i], contacts: [] });
    adopters += Number(adopted);
    agent.set('tick', (agent: Agent) => {
      if (agent.get('adopted') || !adopts(agent)) return {};
      adopters++;
      return { adopted: true };
    });
    environment.addAgent(agent);
    return agent;
  });
  for (const [a, b] of ties) {
    agents[a].get('contacts').push(agents[b]);
    agents[b].get('contacts').push(agents[a]);
  }
  return { environment, adopters: () => adopters };
}

/** Whether enough contacts have adopted, or one of those who have wins the agent over. */
function adopts(agent: Agent): boolean {
  const contacts: Agent[] = agent.get('contacts');
  if (work === 'W2') return contacts.some((other) => other.get('adopted') && Math.random() < probability);
  return contacts.filter((other) => other.get('adopted')).length / contacts.length >= agent.get('threshold');
}
