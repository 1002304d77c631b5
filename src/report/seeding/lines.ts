import type { TeamResult } from '../../experiment/seeding/seeding.ts';
import type { Language, Text } from '../../text/text.ts';
import { differenceStyle, showDifference, showDifferenceInterval, showValue, styleFor } from '../quantity.ts';
import { columns } from '../terminal/alignColumns.ts';
import type { LineStyle } from '../terminal/paint.ts';
import { wrap } from '../terminal/wrap.ts';
import { sayIn } from '../typeset.ts';
import { entranceNames, fullName, knowingNames, teamName } from './names.ts';
import type { Answer, ShownPerson } from './seedingAnswer.ts';
import { answerSentences } from './sentences.ts';

/** The answer as people read it: what was asked, what may be said, the table, and who the people are. */
export function whomLines(answer: Answer, style: LineStyle, width: number): string[] {
  const { language, paint } = style;
  const say = sayIn(language);
  const told = (text: string) => wrap(text, width, '  ');
  return [
    paint.strong(say({ en: 'Whom to start with', fr: 'Par qui commencer' })),
    '',
    ...told(say(about(answer))),
    '',
    ...answerSentences(answer).flatMap((sentence) => told(say(sentence))),
    '',
    ...columns(table(answer, language)),
    '',
    ...told(say(legend)),
    '',
    ...people(answer, language).flatMap(told),
  ];
}

const about = ({ scenario, plan, size, people, entrance, replicates, seed }: Answer) => ({
  en: `${scenario}, plan ${plan.en}: ${size} of ${people} people, ${entranceNames[entrance].en}; ${replicates} runs of one possible world, the first (world 0), seed ${seed}`,
  fr: `${scenario}, plan ${plan.fr} : ${size} personnes sur ${people}, ${entranceNames[entrance].fr} ; ${replicates} passages d’un même monde possible, le premier (monde 0), graine ${seed}`,
});

const legend = {
  en: 'one step, two steps: share of what everybody else hears that comes from the team, by tie weight, directly or through one contact; the interval is at 95%, against people by lot',
  fr: 'un pas, deux pas : part de ce que les autres entendent qui vient de l’équipe, selon le poids des liens, directement ou par un contact ; l’intervalle est à 95 %, face au hasard',
};

function table(answer: Answer, language: Language): string[][] {
  const say = sayIn(language);
  return [
    [
      '',
      say({ en: 'knowing', fr: 'connaissant' }),
      say({ en: 'one step', fr: 'un pas' }),
      say({ en: 'two steps', fr: 'deux pas' }),
      say({ en: 'P(reached)', fr: 'P(atteinte)' }),
      say({ en: 'buy-in', fr: 'adhésion' }),
      say({ en: 'against lot', fr: 'face au hasard' }),
      say({ en: 'interval', fr: 'intervalle' }),
    ],
    ...answer.whom.teams.map((team) => cells(team, answer, language)),
  ];
}

function cells(team: TeamResult, { currency }: Answer, language: Language): string[] {
  const say = sayIn(language);
  const { name, knowing, reach, reached, buyIn, against } = team;
  const reader = { language, currency };
  const share = (value: number, low = NaN, high = NaN) =>
    showValue(value, styleFor('share', reader, low, high));
  const style = against && differenceStyle('share', reader, against.buyIn.ciLow, against.buyIn.ciHigh);
  return [
    say(teamName(name)),
    knowing === undefined ? '–' : say(knowingNames[knowing]),
    share(reach.weightOneStep),
    share(reach.weightTwoSteps),
    share(reached.mean, reached.ciLow, reached.ciHigh),
    share(buyIn.mean, buyIn.ciLow, buyIn.ciHigh),
    against && style ? showDifference(against.buyIn.difference, style) : '–',
    against && style ? showDifferenceInterval(against.buyIn.ciLow, against.buyIn.ciHigh, style) : '–',
  ];
}

/** Who the people of each team are, where that may be said. */
function people(answer: Answer, language: Language): string[] {
  const say = sayIn(language);
  const { whom, veiled } = answer;
  const lines = whom.teams.flatMap((team, t) => {
    const shown = team.name === 'nobody' ? undefined : answer.shown(team);
    if (shown === undefined && (team.people !== undefined || team.name === 'nobody')) return [];
    // that two teams are one would tell what real people are
    const twin = veiled ? undefined : whom.teams.slice(0, t).find((other) => samePeople(other, team));
    return [say(lineOf(fullName(team), shown, twin && fullName(twin)))];
  });
  return veiled ? [...lines, say(veil)] : lines;
}

function lineOf(name: Text, shown: readonly ShownPerson[] | undefined, twin: Text | undefined): Text {
  const line = (en: string, fr: string) => ({ en: `${name.en}: ${en}`, fr: `${name.fr} : ${fr}` });
  if (twin !== undefined) return line(`the same people as ${twin.en}`, `comme ${twin.fr}`);
  if (shown === undefined) return line('others in every run', 'd’autres à chaque passage');
  const list = shown.map(({ id }) => id).join(', ');
  return line(list, list);
}

function samePeople(a: TeamResult, b: TeamResult): boolean {
  if (a.people === undefined || b.people === undefined) return false;
  const [one, other] = [a.people.slice().sort(), b.people.slice().sort()];
  return one.length === other.length && one.every((row, k) => row === other[k]);
}

const veil: Text = {
  en: 'pseudonyms, others in every line; --reveal shows who they are',
  fr: 'pseudonymes, d’autres à chaque ligne ; --reveal montre qui elles sont',
};
