import { gigabytes, type Memory, memoryGenerated, peopleThatFit } from '../org/memory.ts';
import { throwAt } from './faults.ts';
import type { ScenarioSource } from './readScenario.ts';

/** @throws InputError with the estimate, before anybody is generated, where the organisation would not fit in memory */
export function checkGenerated(source: ScenarioSource, memory: Memory | undefined): void {
  const { generate } = source.scenario.organisation;
  if (generate === undefined || memory === undefined) return;
  const bytes = memoryGenerated(generate);
  if (bytes <= memory.total) return;
  const { people, contacts } = generate;
  const [needs, has, fit] = [gigabytes(bytes), gigabytes(memory.total), peopleThatFit(memory, contacts)];
  throwAt(
    source,
    'organisation.generate.people',
    'too-large',
    {
      en: `${people} people with ${contacts} contacts each would take about ${needs.en} of memory, and there are ${has.en}`,
      fr: `${people} personnes ayant ${contacts} contacts chacune prendraient environ ${needs.fr} de mémoire, et il y en a ${has.fr}`,
    },
    {
      en: `write people: ${fit}, or fewer contacts, or use a machine with more memory`,
      fr: `écrivez people: ${fit}, ou moins de contacts, ou prenez une machine qui a plus de mémoire`,
    },
  );
}
