import type { Instead } from '../../experiment/explain/counterfactual.ts';
import type { PersonWhy } from '../../experiment/explain/explainPerson.ts';
import type { Observation } from '../../experiment/explain/personHistory.ts';
import type { Without } from '../../experiment/explain/replay.ts';
import { sumOfParts } from '../../model/driveTerms.ts';
import { states } from '../../model/states.ts';
import { namedParts } from './driveLine.ts';
import type { Reader } from './reader.ts';

/** Contacts listed at each decision. */
const CONTACTS_LISTED = 10;

/** The same for programs: numbers as they are, states by their names in files, people as they are called. */
export function personAsJson(
  { replicate, life, moment, decided, otherwise }: PersonWhy,
  { names, reveal }: Reader,
): Record<string, unknown> {
  const look = ({ decision, contacts }: Observation) => {
    const { reactance, ...circumstances } = decision.circumstances;
    return {
      by: decision.by,
      circumstances: reveal ? { ...circumstances, reactance } : circumstances,
      drive: {
        ...Object.fromEntries(namedParts(decision.drive, reveal).map(({ name, value }) => [name, value])),
        sum: sumOfParts(decision.drive),
      },
      response: decision.response,
      exits: decision.exits.map(({ to, probability }) => ({ to: states[to], probability })),
      draw: decision.draw,
      contacts: contacts.slice(0, CONTACTS_LISTED).map(({ person, state, share, contribution }) => ({
        person: names[person],
        state: states[state],
        share,
        contribution,
      })),
      contactsInAll: contacts.length,
    };
  };
  const taken = (without: readonly Without[]) =>
    without.map((out) => ('tie' in out ? { tie: out.tie.map((i) => names[i]) } : out));
  const instead = (each: Instead) => ({ without: taken(each.without), week: each.week ?? null });

  return {
    person: names[life.person],
    replicate,
    states: Array.from(life.states, (state) => states[state]),
    transitions: life.moments.map((each) => ({
      week: each.week,
      from: states[each.from],
      to: states[each.to],
      newcomers: each.tenure,
      cause: each.cause,
      ...look(each),
    })),
    last: look(life.last),
    ...(moment && { asked: { week: moment.week, to: states[moment.to] } }),
    ...(decided && { tactics: decided.tactics.map(instead), ties: decided.ties.map(instead) }),
    ...(otherwise && {
      without: taken(otherwise.without),
      statesWithout: Array.from(otherwise.life.states, (state) => states[state]),
      instead: otherwise.instead.map(({ week }) => week ?? null),
    }),
  };
}
