import type { DescribedParameter, ParameterRange } from '../../../scenario/describeParameters.ts';
import { markdownTable } from '../markdownTable.ts';

const head = ['parameter', 'default', 'range', 'unit', 'basis', 'source', 'English', 'français'];

/** A row a parameter, and an empty line below; nothing for no parameters. */
export const parameterTable = (parameters: readonly DescribedParameter[]): string[] =>
  parameters.length === 0 ? [] : [...markdownTable(head, parameters.map(cellsOf)), ''];

function cellsOf({ name, required, default: value, range, facts }: DescribedParameter): string[] {
  const fallback = value === undefined ? '–' : `\`${shown(value)}\``;
  return [
    `\`${name}\``,
    required ? 'required' : fallback,
    range === undefined ? '–' : rangeShown(range),
    facts?.unit ?? '–',
    facts?.basis ?? '–',
    // an assumption has no source; whatever has another basis must name one
    facts?.source ?? (facts?.basis === 'A' ? 'none' : '–'),
    facts?.en ?? '',
    facts?.fr ?? '–',
  ];
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
