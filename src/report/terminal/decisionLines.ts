import type { Comparison, Finding } from '../../experiment/comparison.ts';
import type { Language } from '../../text/text.ts';
import { metricNamed, planTitle } from '../names.ts';
import { showNumber } from '../quantity.ts';
import { tellFinding } from '../sentences/finding.ts';
import { typeset } from '../typeset.ts';
import { columns } from './alignColumns.ts';

const words = {
  byWeek: { en: 'by week', fr: 'à la semaine' },
  pairs: {
    en: 'worlds, the same for every plan, with 95% intervals',
    fr: 'mondes, les mêmes pour chaque plan, avec intervalles à 95 %',
  },
  fingerprint: { en: 'fingerprint', fr: 'empreinte' },
} as const;

/**
 * The decision at a glance: a line an outcome with the level of the baseline and the paired difference of every other
 * plan, each with its interval; then the number of worlds and the fingerprint.
 */
export function decisionLines(comparison: Comparison, language: Language, fingerprint: string): string[] {
  const { verdict, baseline, target, horizon, worlds, currency, engineVersion } = comparison;
  const titled = (plan: string) => planTitle(comparison, plan, language);
  const metrics = [...new Set(verdict.pairs.flatMap(({ findings }) => findings.map(({ metric }) => metric)))];
  const pairs = verdict.pairs.filter(({ a }) => a === baseline);
  const found = (metric: Finding['metric']) =>
    pairs.map(({ findings }) => findings.find((finding) => finding.metric === metric));

  const level = (finding: Finding | undefined): string => {
    if (finding === undefined) return '–';
    const { ofA, intervalOfA } = tellFinding(finding, language, currency);
    return `${ofA}${inBrackets(intervalOfA)}`;
  };
  const lead = (finding: Finding | undefined): string => {
    if (finding === undefined || !(finding.contrast.n > 0)) return '–';
    const { difference, interval } = tellFinding(finding, language, currency);
    return `${difference}${inBrackets(interval)}`;
  };
  return [
    ...columns([
      [
        `${words.byWeek[language]} ${showNumber(target?.deadline ?? horizon, language)}`,
        titled(baseline),
        ...pairs.map(({ b }) => `${titled(b)} − ${titled(baseline)}`),
      ],
      ...metrics.map((metric) => [
        metricNamed(metric).name[language],
        level(found(metric).find((finding) => finding !== undefined)),
        ...found(metric).map(lead),
      ]),
    ]),
    `n = ${showNumber(worlds, language)} ${typeset(words.pairs[language], language)} · ${words.fingerprint[language]} ${fingerprint} · uptake ${engineVersion}`,
  ];
}

/** ` (26–32, n = 141)` of what there is; nothing where there is nothing. */
function inBrackets(...parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}
