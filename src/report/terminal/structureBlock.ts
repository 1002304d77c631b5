import type { Comparison } from '../../experiment/comparison.ts';
import type { Language } from '../../text/text.ts';
import { memberName } from '../names.ts';
import { type Spell, spellsOf } from '../spells.ts';
import { typeset } from '../typeset.ts';
import { marker } from './curves.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

const words = {
  heading: {
    en: 'Most frequent structure, by week, and what blocks the target',
    fr: 'Structure la plus fréquente, par semaine, et ce qui bloque la cible',
  },
  blocked: { en: 'blocked by', fr: 'bloqué par' },
  free: { en: 'nothing blocks', fr: 'rien ne bloque' },
} as const;

/** So many spells say what a run went through; more would be noise. */
const MOST_SPELLS = 8;

/** The way of each plan through the structures, and the conditions that stood between it and the target on the way. */
export function structureBlock(
  { plans, rule }: Comparison,
  { language, width, paint }: { readonly language: Language; readonly width: number; readonly paint: Paint },
): string[] {
  if (rule !== 'change') return [];
  const lines = plans.flatMap((plan, k) => {
    const structures = spellsOf(plan, 'structure');
    if (structures.length === 0) return [];
    const mark = plans.length === 1 ? '' : `${marker(k)}  `;
    const indent = ' '.repeat(2 + mark.length);
    const fitted = (text: string) => wrap(text, width - indent.length, '  ').map((line) => indent + line);
    const way = tell(structures, (name) => memberName('structure', name, language).toLowerCase());
    const [first, ...rest] = fitted(way);
    const marked = mark === '' ? first : `  ${paint.plan(marker(k), k)}  ${first.slice(indent.length)}`;
    const blocks = tell(spellsOf(plan, 'blocking'), (name) => memberName('condition', name, language));
    const told =
      blocks === '' ? [] : fitted(`${words.blocked[language]}${language === 'fr' ? ' ' : ''}: ${blocks}`);
    return [marked, ...rest, ...told];
  });
  return lines.length === 0
    ? []
    : [...wrap(typeset(words.heading[language], language), width).map(paint.strong), ...lines];

  function tell(spells: readonly Spell[], name: (member: string) => string): string {
    const shown =
      spells.length > MOST_SPELLS
        ? [...spells.slice(0, MOST_SPELLS - 1), undefined, ...spells.slice(-1)]
        : spells;
    return shown
      .map((spell) =>
        spell === undefined
          ? '…'
          : `${spell.member === undefined ? words.free[language] : name(spell.member)} ${spell.from === spell.to ? spell.from : `${spell.from}–${spell.to}`}`,
      )
      .join(' · ');
  }
}
