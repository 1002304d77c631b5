import { type ParameterFacts, plausibleText } from '../../../model/quantities.ts';
import type { DescribedParameter, ParameterRange } from '../../../scenario/describeParameters.ts';
import { markdownTable } from '../markdownTable.ts';

const head = [
  'parameter',
  'role',
  'default',
  'basis',
  'plausible',
  'accepted',
  'unit',
  'source',
  'English',
  'français',
];

/** A row a parameter, and an empty line below; nothing for no parameters. */
export const parameterTable = (parameters: readonly DescribedParameter[]): string[] =>
  parameters.length === 0 ? [] : [...markdownTable(head, parameters.map(cellsOf)), ''];

function cellsOf({ name, required, default: value, range, facts }: DescribedParameter): string[] {
  const fallback = value === undefined ? '–' : `\`${shown(value)}\``;
  return [
    `\`${name}\``,
    facts?.role ?? '–',
    required ? 'required' : fallback,
    facts?.basis ?? '–',
    facts?.plausible ? plausibleText(facts.plausible) : '–',
    range === undefined ? '–' : rangeShown(range),
    facts?.unit ?? '–',
    sourcesShown(facts),
    facts?.en ?? '',
    facts?.fr ?? '–',
  ];
}

/** What is assumed has no source; whatever has another basis must name one. */
function sourcesShown(facts: ParameterFacts | undefined): string {
  const { source, plausible, basis } = facts ?? {};
  const ofRange = plausible?.source === source ? undefined : plausible?.source;
  const told = [source, ofRange && `range: ${ofRange}`].filter((each) => each !== undefined);
  if (told.length > 0) return told.join('; ');
  return basis === 'A' ? 'none' : '–';
}

function rangeShown(range: ParameterRange): string {
  if ('words' in range) {
    const words = range.words.map((word) => `\`${word}\``);
    return [...words, ...(range.map ? ['`{ … }`'] : [])].join(', ');
  }
  const { least, above, most } = range;
  const from = above ? `above ${least}` : String(least ?? '…');
  return most === undefined ? `${from} or more` : `${from} to ${most}`;
}

/** A value as a file would write it. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${shown(inner)}`)
    .join(', ')} }`;
}
