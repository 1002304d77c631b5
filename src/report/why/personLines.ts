import type { PersonWhy } from '../../experiment/explain/explainPerson.ts';
import type { Observation, PersonHistory, TransitionEvent } from '../../experiment/explain/personHistory.ts';
import { isDecisive, TIES_TRIED } from '../../experiment/explain/whatDecided.ts';
import type { ChangeParameters } from '../../model/rules/changeParameters.ts';
import { AWARE, COMPLIANT, DISCONTINUED } from '../../model/states.ts';
import type { Text } from '../../text/text.ts';
import { showNumber, showValue } from '../quantity.ts';
import type { Paint } from '../terminal/paint.ts';
import { wrap } from '../terminal/wrap.ts';
import { typeset } from '../typeset.ts';
import { causeSentence } from './causeSentence.ts';
import { circumstancesLine } from './circumstancesLine.ts';
import { driveLine, signed } from './driveLine.ts';
import type { Reader } from './reader.ts';
import { stateName, withoutPhrase } from './whyNames.ts';

/** Contacts told of at each transition. */
const CONTACTS_SHOWN = 3;

/** Why one person did what they did: the states week by week, each transition with its cause, and what it hung on. */
export function personLines(
  why: PersonWhy,
  rule: ChangeParameters,
  reader: Reader,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): string[] {
  const { life, moment, decided, otherwise } = why;
  const { language, names } = reader;
  const say = (text: Text) => typeset(text[language], language);
  const name = names[life.person];
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const told = (text: string, indent: string) =>
    wrap(text, width - indent.length, '  ').map((line) => indent + line);

  const momentLines = (each: TransitionEvent) => [
    '',
    paint.strong(
      `${say({ en: `Week ${each.week}`, fr: `Semaine ${each.week}` })}  ${stateName(each.from, language)} → ${stateName(each.to, language)}`,
    ),
    ...told(`${name} ${say(causeSentence(each, rule, reader))}`, '  '),
    ...lookLines(each),
  ];

  /** What went into a decision: drive and contacts where they count, the chances, the draw. */
  function lookLines({ decision, contacts }: Observation): string[] {
    if (decision.by !== 'draw') return [];
    const circumstances = circumstancesLine(decision, rule, reader);
    const { from, drive, exits, draw } = decision;
    const driven = from === AWARE || from === COMPLIANT || from === DISCONTINUED;
    let upTo = 0;
    const bounds = exits.flatMap(({ to, probability }) => {
      upTo += probability;
      return probability === 0 ? [] : [`${stateName(to, language)} < ${showNumber(upTo, language, 4)}`];
    });
    const heard = contacts.slice(0, CONTACTS_SHOWN).filter(({ contribution }) => contribution !== 0);
    const silent = contacts.length - contacts.filter(({ contribution }) => contribution !== 0).length;
    const voices = heard.map(
      ({ person, state, share, contribution }) =>
        `${names[person]} (${stateName(state, language)}, ${percent(share)})\u00a0${signed(contribution, language)}`,
    );
    return [
      ...(driven ? told(driveLine(drive, language, reader.reveal), '  ') : []),
      ...(circumstances === undefined ? [] : told(circumstances, '  ')),
      ...told(
        contacts.length === 0
          ? say({ en: 'no contacts', fr: 'aucun contact' })
          : `${say({ en: `contacts: ${contacts.length}, ${silent} of them silent`, fr: `contacts : ${contacts.length}, dont ${silent} sans voix` })}${voices.length > 0 ? ` · ${voices.join(' · ')}` : ''}`,
        '  ',
      ),
      ...told(
        bounds.length === 0
          ? say({ en: 'nothing could follow from it', fr: 'rien ne pouvait s’ensuivre' })
          : `${say({ en: 'draw', fr: 'tirage' })} ${showNumber(draw, language, 4)} · ${bounds.join(' · ')}`,
        '  ',
      ),
    ];
  }

  function percent(value: number): string {
    return showValue(value, { unit: 'share', language, currency: '', decimals: 1 });
  }

  return [
    ...told(`${name}${colon}${timeline(life, reader)}`, ''),
    ...life.moments.flatMap(momentLines),
    ...(life.moments.some(({ week }) => week === life.states.length - 1) ? [] : standing()),
    ...(decided && moment ? decidedLines(moment) : []),
    ...(otherwise ? otherwiseLines() : []),
  ];

  function standing(): string[] {
    const { week, from } = life.last.decision;
    const still = say({
      en: `Week ${week}  still ${stateName(from, 'en')}`,
      fr: `Semaine ${week}  toujours ${stateName(from, 'fr')}`,
    });
    return ['', paint.strong(still), ...lookLines(life.last)];
  }

  function decidedLines(asked: TransitionEvent): string[] {
    const { tactics, ties } = decided!;
    const to = stateName(asked.to, language);
    const all = [...tactics, ...ties];
    const decisive = all.filter((instead) => isDecisive(instead, asked));
    const ofTies = ties.filter((instead) => isDecisive(instead, asked)).length;
    const heading = {
      en: `Why ${name} is ${to} in week ${asked.week}: the run played again under the same luck`,
      fr: `Pourquoi ${name} est ${to} en semaine ${asked.week} : le passage rejoué sous le même hasard`,
    };
    const noTie =
      ties.length === 0
        ? {
            en: 'no tie decides: no contact had spoken for it',
            fr: 'aucun lien ne décide : aucun contact n’y avait incité',
          }
        : {
            en: `no single tie decides: the week is the same without any one of the strongest (${ties.length} tried, at most ${TIES_TRIED})`,
            fr: `aucun lien ne décide à lui seul : la semaine est la même sans l’un quelconque des plus forts (${ties.length} essayés, au plus ${TIES_TRIED})`,
          };
    const noTactic = {
      en: 'no tactic decides: without any one kind, the week is the same',
      fr: 'aucune tactique ne décide : sans l’un quelconque des genres, la semaine est la même',
    };
    return [
      '',
      ...wrap(say(heading), width, '  ').map(paint.strong),
      ...decisive.flatMap(({ without, week }) =>
        told(`${withoutPhrase(without, life.person, reader)}${colon}${comesIn(week, asked.week)}`, '  '),
      ),
      ...(decisive.length === ofTies ? told(say(noTactic), '  ') : []),
      ...(ofTies === 0 ? told(say(noTie), '  ') : []),
    ];
  }

  function otherwiseLines(): string[] {
    const { without, life: other, instead } = otherwise!;
    const phrase = withoutPhrase(without, life.person, reader);
    return [
      '',
      paint.strong(phrase),
      ...told(timeline(other, reader), '  '),
      ...life.moments.flatMap(({ week, to }, k) =>
        told(
          `${say({ en: `week ${week}`, fr: `semaine ${week}` })} → ${stateName(to, language)}${colon}${comesIn(instead[k].week, week)}`,
          '  ',
        ),
      ),
    ];
  }

  function comesIn(week: number | undefined, real: number): string {
    if (week === undefined) return say({ en: 'not within the run', fr: 'pas durant le passage' });
    if (week === real) return say({ en: 'the same week', fr: 'la même semaine' });
    return say({ en: `week ${week} instead of ${real}`, fr: `semaine ${week} au lieu de ${real}` });
  }
}

/** `weeks 0–11 unaware · 12–19 aware · 20–104 committed` */
function timeline({ states }: PersonHistory, { language }: Reader): string {
  const spells: string[] = [];
  for (let from = 0, week = 1; week <= states.length; week++) {
    if (week < states.length && states[week] === states[from]) continue;
    const span = from === week - 1 ? String(from) : `${from}–${week - 1}`;
    spells.push(`${span} ${stateName(states[from], language)}`);
    from = week;
  }
  return `${{ en: 'weeks', fr: 'semaines' }[language]} ${spells.join(' · ')}`;
}
