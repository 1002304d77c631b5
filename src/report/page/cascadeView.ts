import {
  type Adoption,
  type Cascade,
  cascadeOf,
  channels,
} from '../../experiment/explain/adoptionCascade.ts';
import { countChannels } from '../../experiment/explain/channelShares.ts';
import { influencers } from '../../experiment/explain/influencers.ts';
import { personNames } from '../../experiment/explain/personNames.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { Language, Text } from '../../text/text.ts';
import { counted } from '../counted.ts';
import { sayIn } from '../typeset.ts';
import { channelNames } from '../why/whyNames.ts';
import { hiddenIn } from './hiddenIn.ts';
import type { CascadeView } from './peopleView.ts';

/** People told of as having won over most. */
const MOST_TOLD = 5;

/** Who came to use how in one world under a plan, and who won over whom. */
export function cascadeViewOf(
  prepared: Prepared,
  { plan, replicate }: { readonly plan: string; readonly replicate: number },
  language: Language,
): CascadeView {
  const change = prepared.plans.find(({ name }) => name === plan)?.inWorldOf(replicate).change;
  if (change === undefined) throw new Error(`no plan ${plan} can be played again`);
  const names = personNames(change.org, prepared.source.scenario.seed);
  const cascade = cascadeOf(change, replicate);
  const { declared, committed } = cascade;
  const counts = { declared: countChannels(declared), committed: countChannels(committed) };
  const isHidden = hiddenIn(change.org);
  const won = committed.filter(({ by, person }) => by >= 0 && !isHidden(by) && !isHidden(person));
  const placeOf = new Map(won.map((each, place) => [each, place]));
  const say = sayIn(language);
  return {
    plan,
    replicate,
    channels: channels.flatMap((channel, c) => {
      const [ofDeclared, ofCommitted] = [counts.declared[c], counts.committed[c]];
      if (ofDeclared === 0 && ofCommitted === 0) return [];
      const came = [...declared, ...committed]
        .filter((each) => each.channel === channel && !isHidden(each.person))
        .sort((a, b) => a.week - b.week);
      return {
        channel,
        name: say(channelNames[channel]),
        declared: ofDeclared,
        committed: ofCommitted,
        came: {
          person: Int32Array.from(came, ({ person }) => person),
          week: Int32Array.from(came, ({ week }) => week),
        },
      };
    }),
    influencers: influencers(committed)
      .filter(({ person }) => !isHidden(person))
      .slice(0, MOST_TOLD)
      .map(({ person, tenure, direct, all }) => ({
        person,
        name: tenure === 0 ? names[person] : say(successorOf(names[person])),
        direct,
        all,
      })),
    won: {
      by: Int32Array.from(won, ({ by }) => by),
      person: Int32Array.from(won, ({ person }) => person),
      week: Int32Array.from(won, ({ week }) => week),
      parent: Int32Array.from(won, ({ parent }) => placeOf.get(committed[parent]) ?? -1),
    },
    sentences: sentencesOf(cascade, names, isHidden, language).map(say),
  };
}

/** Whoever came to a position that somebody had left: under the same name, and somebody else. */
const successorOf = (name: string): Text => ({ en: `${name}, successor`, fr: `${name}, successeur` });

function sentencesOf(
  { committed, obliged }: Cascade,
  names: readonly string[],
  isHidden: (row: number) => boolean,
  language: Language,
): Text[] {
  const later = committed.filter(({ channel }) => channel !== 'start');
  const newcomers = later.filter(({ tenure }) => tenure > 0).length;
  const byContacts = later.filter(({ channel }) => channel === 'peers').length;
  const people = (count: number) =>
    language === 'fr'
      ? counted(count, 'personne', 'personnes', 'fr')
      : counted(count, 'person', 'people', 'en');
  const somebody = { en: 'somebody', fr: 'quelqu’un' }[language];
  const chain = longestChain(committed).map((row) => (isHidden(row) ? somebody : names[row]));
  return [
    later.length === 0
      ? { en: 'Nobody came to commit after the start.', fr: 'Personne ne s’est engagé après le départ.' }
      : {
          en: `After the start ${people(later.length)} came to commit, ${byContacts === 0 ? 'none' : byContacts} of them won over by contacts${newcomers === 0 ? '' : `; ${newcomers} of them are successors of people who left`}.`,
          fr: `Après le départ, ${people(later.length)} ${later.length < 2 ? 's’est engagée' : 'se sont engagées'}, dont ${byContacts === 0 ? 'aucune' : byContacts} par des contacts${newcomers === 0 ? '' : ` ; ${newcomers} ont succédé à quelqu’un qui est parti`}.`,
        },
    ...(chain.length > 2
      ? [
          {
            en: `The longest chain: ${chain.join(' → ')}.`,
            fr: `La plus longue chaîne : ${chain.join(' → ')}.`,
          },
        ]
      : []),
    ...(obliged
      ? [{ en: 'People were obliged under this plan.', fr: 'Sous ce plan, des personnes ont été obligées.' }]
      : [{ en: 'Nobody was obliged under this plan.', fr: 'Ce plan n’a obligé personne.' }]),
  ];
}

/** Rows from the one who began to the last who was won over. */
function longestChain(committed: readonly Adoption[]): number[] {
  let at = committed.reduce<Adoption | undefined>(
    (deepest, each) => (each.generation > (deepest?.generation ?? 0) ? each : deepest),
    undefined,
  );
  const chain: number[] = [];
  for (; at !== undefined; at = committed[at.parent]) {
    chain.unshift(at.person);
    // a contact who had only complied stands in no list of the committed
    if (at.parent < 0 && at.by >= 0) chain.unshift(at.by);
  }
  return chain;
}
