import type { RunControl } from '../../engine/runControl.ts';
import { momentOf } from '../../experiment/explain/explainPerson.ts';
import {
  type PersonHistory,
  personHistory,
  type TransitionEvent,
} from '../../experiment/explain/personHistory.ts';
import { personNames } from '../../experiment/explain/personNames.ts';
import type { Without } from '../../experiment/explain/replay.ts';
import { isDecisive, type WhatDecided, whatDecided } from '../../experiment/explain/whatDecided.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { UNAWARE } from '../../model/states.ts';
import { adopterTypes, type Org } from '../../org/org.ts';
import { smallestGroup } from '../../org/smallestGroup.ts';
import type { PlayedPlan } from '../../scenario/compile/compiled.ts';
import { joinWords } from '../../text/joinWords.ts';
import type { Language, Text } from '../../text/text.ts';
import type { Segment } from '../board/segments.ts';
import { showNumber, showValue } from '../quantity.ts';
import { sayIn } from '../typeset.ts';
import type { Reader } from '../why/reader.ts';
import { adopterWords } from './adopterWords.ts';
import { hiddenIn } from './hiddenIn.ts';
import { HIDDEN, type InsteadRow, type WhyView } from './peopleView.ts';
import { stateWords } from './stateWords.ts';
import { tacticWords } from './tacticWords.ts';
import { signed, whatDrove } from './whatDrove.ts';
import { whySentence } from './whySentence.ts';
import { type Compared, chosenWorld, worldNamed } from './worldView.ts';

/** Contacts that are told of, and ties without which the week would have been another. */
const LOUDEST = 3;
const TIES_TOLD = 4;

/** Who is asked about, and which of their transitions. */
export interface WhyAsked {
  readonly plan: string;
  readonly replicate: number;
  /** Row of the person. */
  readonly person: number;
  /** Of the transition; left out, that into commitment, or else into compliance, or else the last. */
  readonly week?: number | undefined;
  /** The week that is looked at: without another, the latest transition up to it is meant, if there is one. */
  readonly seen?: number | undefined;
}

/**
 * Why a person did what they did in one world: everything that `explainPerson` finds, in words and numbers. Of people who exist
 * and whose unit is too small to be shown, it says that and nothing else.
 *
 * @param onFirst is told all of it but what would have changed it, which takes a run of the world for each thing that is tried
 */
export async function whyViewOf(
  prepared: Prepared,
  comparison: Compared,
  { plan, replicate, person, week, seen }: WhyAsked,
  language: Language,
  control: RunControl = {},
  onFirst?: (view: WhyView) => void,
): Promise<WhyView> {
  const change = prepared.plans.find(({ name }) => name === plan)?.inWorldOf(replicate).change;
  if (change === undefined) throw new Error(`no plan ${plan} can be played again`);
  const { org, setting } = change;
  const names = personNames(org, prepared.source.scenario.seed);
  const isHidden = hiddenIn(org);
  if (isHidden(person)) return notShown({ plan, replicate, person }, language);
  const reader: Reader = { language, names, reveal: !org.real };
  const life = personHistory(change, replicate, person);
  const moment =
    (week === undefined && seen !== undefined
      ? life.moments.findLast((each) => each.week <= seen)
      : undefined) ??
    momentOf(life, week) ??
    life.moments.at(-1);
  const say = sayIn(language);
  const name = names[person];
  const told = {
    plan,
    replicate,
    person,
    name,
    isHidden: false,
    about: aboutOf(change, person, life.last.contacts.length, reader),
    tied: Int32Array.from(
      life.last.contacts.toSorted((a, b) => b.share - a.share || a.person - b.person),
      (contact) => contact.person,
    ),
    sentence: [
      say(
        moment === undefined
          ? nothingHappened(name, life.states[0], setting.horizon)
          : said(name, whySentence(moment, setting.rule)),
      ),
    ],
    states: life.states,
    moments: life.moments.map(({ week: at, to }) => ({
      week: at,
      to,
      label: say({ en: `wk ${at} ${stateWords[to].one.en}`, fr: `s. ${at} ${stateWords[to].one.fr}` }),
    })),
    moment: moment === undefined ? -1 : life.moments.indexOf(moment),
    drove: moment && whatDrove(moment, setting.rule, reader),
    contacts: moment && contactsOf(moment, org, reader),
    luck: moment && luckOf(moment, language),
    caveat: caveatOf(worldNamed(prepared, chosenWorld(comparison, replicate), language), org.real, language),
  };
  if (moment === undefined) return { ...told, instead: undefined };
  onFirst?.({ ...told, instead: 'awaited' });
  const decided = await whatDecided(change, replicate, life, moment, control);
  return { ...told, instead: insteadOf({ life, moment, decided }, isHidden, setting.horizon, reader) };
}

/** That people in so small a unit are not shown, in place of why one of them did anything. */
function notShown(
  { plan, replicate, person }: Pick<WhyView, 'plan' | 'replicate' | 'person'>,
  language: Language,
): WhyView {
  return {
    plan,
    replicate,
    person,
    name: '',
    isHidden: true,
    about: '',
    tied: new Int32Array(),
    sentence: [
      sayIn(language)({
        en: `Of people who exist, units of fewer than ${smallestGroup} are not shown: nobody in them is told of.`,
        fr: `Des personnes réelles, les unités de moins de ${smallestGroup} ne sont pas montrées : on ne dit rien de leurs membres.`,
      }),
    ],
    states: new Uint8Array(),
    moments: [],
    moment: -1,
    drove: undefined,
    contacts: undefined,
    luck: undefined,
    instead: undefined,
    caveat: '',
  };
}

const said = (name: string, { en, fr }: Text): Text => ({ en: `${name} ${en}.`, fr: `${name} ${fr}.` });

const nothingHappened = (name: string, state: number, horizon: number): Text => ({
  en: `Nothing happened to ${name}: ${stateWords[state].one.en} for all ${horizon} weeks.`,
  fr: `Rien n’est arrivé à ${name} : ${stateWords[state].one.fr} durant les ${horizon} semaines.`,
});

/** `P0100 · Operations · level 2 · early majority · 17 contacts`, without what is not shown of people who exist. */
function aboutOf({ org, setting }: PlayedPlan, row: number, contacts: number, reader: Reader): string {
  const { language, names, reveal } = reader;
  const unit = shownUnit(org, row);
  const level = org.level[row];
  const parts: Text[] = [
    { en: names[row], fr: names[row] },
    ...(unit === '' ? [] : [{ en: unit, fr: unit }]),
    ...(level < 0 ? [] : [{ en: `level ${level}`, fr: `niveau ${level}` }]),
    ...(reveal ? [adopterWords[adopterTypes[setting.adopterType[row]]]] : []),
    {
      en: contacts === 1 ? '1 contact' : `${contacts} contacts`,
      fr: contacts < 2 ? `${contacts} contact` : `${contacts} contacts`,
    },
  ];
  return parts.map(sayIn(language)).join(' · ');
}

/** The unit of a person; empty where they have none, and where it is too small to be shown. */
const shownUnit = (org: Org, row: number): string =>
  org.unit.of[row] < 0 || hiddenIn(org)(row) ? '' : org.unit.labels[org.unit.of[row]];

/** Who said most of all contacts where what contacts say counts. */
function contactsOf(
  { decision, contacts }: TransitionEvent,
  org: Org,
  { language, names }: Reader,
): WhyView['contacts'] {
  if (decision.by !== 'draw' || decision.from === UNAWARE) return undefined;
  const silent = contacts.filter(({ contribution }) => contribution === 0).length;
  const count = contacts.length;
  const summary: Text =
    count === 0
      ? { en: 'no contacts', fr: 'aucun contact' }
      : {
          en: `of ${count} ${count === 1 ? 'contact' : 'contacts'}, ${silent === 0 ? 'none' : silent} silent`,
          fr: `sur ${count} ${count === 1 ? 'contact' : 'contacts'}, ${silent === 0 ? 'aucun' : silent} sans voix`,
        };
  return {
    summary: sayIn(language)(summary),
    loudest: contacts.slice(0, LOUDEST).flatMap(({ person, state, contribution }) => {
      if (contribution === 0) return [];
      const unit = shownUnit(org, person);
      return {
        person,
        name: names[person],
        unit,
        state: hiddenIn(org)(person) ? HIDDEN : state,
        contribution,
        text: signed(contribution, language),
      };
    }),
  };
}

/** The chance of what happened and the draw that decided; nothing where it was certain. */
function luckOf({ decision, to }: TransitionEvent, language: Language): WhyView['luck'] {
  const { by, exits, draw } = decision;
  const place = exits.findIndex((exit) => exit.to === to);
  if (by !== 'draw' || place < 0 || exits[place].probability >= 1) return undefined;
  const { probability } = exits[place];
  const above = exits.slice(0, place).reduce((sum, exit) => sum + exit.probability, 0);
  const share = (value: number) => showValue(value, { unit: 'share', language, currency: '', decimals: 1 });
  const n = (value: number) => showNumber(value, language, 3);
  const between: Text =
    above === 0
      ? { en: '', fr: '' }
      : {
          en: `, within ${n(above)} to ${n(above + probability)}`,
          fr: `, entre ${n(above)} et ${n(above + probability)}`,
        };
  const text: Text = {
    en: `a chance of ${share(probability)} this week; the draw was ${n(draw)}${between.en}`,
    fr: `une chance de ${share(probability)} cette semaine ; tirage : ${n(draw)}${between.fr}`,
  };
  return { text: sayIn(language)(text), above, probability, draw };
}

/** What would have changed the week, row by row, and the rest in a sentence. */
function insteadOf(
  {
    life,
    moment,
    decided,
  }: {
    readonly life: PersonHistory;
    readonly moment: TransitionEvent;
    readonly decided: WhatDecided;
  },
  isHidden: (row: number) => boolean,
  horizon: number,
  reader: Reader,
): WhyView['instead'] {
  const { language, names } = reader;
  const say = sayIn(language);
  const contactIn = (without: readonly Without[]) => {
    const [out] = without;
    return 'tie' in out ? out.tie[out.tie[0] === life.person ? 1 : 0] : -1;
  };
  const called = (without: readonly Without[]): Text => {
    const contact = contactIn(without);
    if (contact >= 0) return { en: `the tie to ${names[contact]}`, fr: `le lien avec ${names[contact]}` };
    const [out] = without;
    const kind = 'tactic' in out ? out.tactic : '';
    return tacticWords[kind] ?? { en: kind, fr: kind };
  };
  const row = (each: {
    readonly without: readonly Without[];
    readonly week: number | undefined;
  }): InsteadRow => {
    const thing = called(each.without);
    const contact = contactIn(each.without);
    return {
      without: say({ en: `without ${thing.en}`, fr: `sans ${thing.fr}` }),
      contact: contact >= 0 && isHidden(contact) ? -1 : contact,
      text: comesIn(each.week, moment.week, stateWords[moment.to].one, horizon, language),
    };
  };
  const decisive = (all: typeof decided.ties) => all.filter((each) => isDecisive(each, moment));
  const ties = decisive(decided.ties);
  const same = decided.tactics
    .filter((each) => !isDecisive(each, moment))
    .map(({ without }) => called(without));
  const rest: Text[] = [];
  if (same.length > 0)
    rest.push({
      en: `Not ${joinWords(
        same.map(({ en }) => en),
        'or',
      )}: the same week without.`,
      fr: `Sans ${joinWords(
        same.map(({ fr }) => fr),
        'ou',
      )} : la même semaine.`,
    });
  if (moment.decision.by === 'draw' && decided.ties.length === 0)
    rest.push({ en: 'No contact had spoken for it.', fr: 'Aucun contact n’y avait incité.' });
  else if (decided.ties.length > 0 && ties.length === 0)
    rest.push({
      en: `No single tie decides: ${decided.ties.length} tried.`,
      fr: `Aucun lien ne décide à lui seul : ${decided.ties.length} ${decided.ties.length === 1 ? 'essayé' : 'essayés'}.`,
    });
  else if (ties.length > TIES_TOLD)
    rest.push({
      en: `Of ${decided.ties.length} ties tried, ${ties.length - TIES_TOLD} more would have changed it.`,
      fr: `Sur ${decided.ties.length} liens essayés, ${ties.length - TIES_TOLD} de plus l’auraient changé.`,
    });
  return {
    rows: [...decisive(decided.tactics), ...ties.slice(0, TIES_TOLD)].map(row),
    rest: rest.map(say).join(' '),
  };
}

/** `week 95 instead of 60`, the week in bold. */
function comesIn(
  week: number | undefined,
  real: number,
  /** The state that is entered: the same people come to it by another way as well. */
  state: Text,
  horizon: number,
  language: Language,
): readonly Segment[] {
  const say = sayIn(language);
  if (week === undefined)
    return [{ figure: say({ en: `not in ${horizon} weeks`, fr: `pas en ${horizon} semaines` }) }];
  return [
    { figure: say({ en: `week ${week}`, fr: `semaine ${week}` }) },
    say({ en: ` instead of ${real} (${state.en})`, fr: ` au lieu de ${real} (${state.fr})` }),
  ];
}

function caveatOf(named: string, real: boolean, language: Language): string {
  const known = named.charAt(0).toUpperCase() + named.slice(1);
  const hidden: Text = real
    ? {
        en: ' Of people who exist, adopter type, threshold and resentment are not shown.',
        fr: ' Des personnes réelles, ni le type d’adoptant, ni le seuil, ni le ressentiment ne sont montrés.',
      }
    : { en: '', fr: '' };
  return sayIn(language)({
    en: `${known}. Nobody can say who in particular will do what.${hidden.en}`,
    fr: `${known}. Nul ne peut dire ce que fera telle ou telle personne.${hidden.fr}`,
  });
}
