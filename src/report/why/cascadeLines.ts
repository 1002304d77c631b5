import { type Adoption, type Cascade, channels } from '../../experiment/explain/adoptionCascade.ts';
import { type ChannelShares, countChannels } from '../../experiment/explain/channelShares.ts';
import { influencers } from '../../experiment/explain/influencers.ts';
import type { Text } from '../../text/text.ts';
import { showNumber } from '../quantity.ts';
import { columns } from '../terminal/alignColumns.ts';
import type { Paint } from '../terminal/paint.ts';
import { wrap } from '../terminal/wrap.ts';
import { typeset } from '../typeset.ts';
import { peerShareSentence } from './peerShareSentence.ts';
import type { Reader } from './reader.ts';
import { typeByCategorySentence, typeByCategoryTable } from './typeByCategoryLines.ts';
import { channelNames } from './whyNames.ts';

/** People told of as having won over most. */
const MOST_SHOWN = 10;

/** How people came to use: by channel, here and over the replicates; who won over most; the longest chain. */
export function cascadeLines(
  cascade: Cascade,
  shares: ChannelShares,
  reader: Reader,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): string[] {
  const { language, names } = reader;
  const say = (text: Text) => typeset(text[language], language);
  const heading = (text: Text) => ['', ...wrap(say(text), width, '  ').map(paint.strong)];
  const { committed } = cascade;
  const winners = influencers(committed).slice(0, MOST_SHOWN);
  const called = ({ person, tenure }: Pick<Adoption, 'person' | 'tenure'>) =>
    tenure === 0 ? names[person] : `${names[person]} (${say(newcomer)} ${tenure})`;

  return [
    ...heading({
      en: `How people came to it: first entries in this replicate, and the mean over ${shares.worlds} possible worlds with its 95% interval`,
      fr: `Comment on y est venu : premières entrées de cette réplique, et moyenne sur ${shares.worlds} mondes possibles avec son intervalle à 95 %`,
    }),
    ...columns(channelRows()),
    ...wrap(say(peerShareSentence(shares)), width, '  '),
    ...heading({
      en: `Adopter type, given beforehand, and adopter category, by the order of commitment${reader.reveal ? ': share of each type' : ''}`,
      fr: `Type d’adoptant, donné d’avance, et catégorie d’adoptant, selon l’ordre des engagements${reader.reveal ? ' : part de chaque type' : ''}`,
    }),
    ...typeByCategoryTable(shares.types, reader),
    ...wrap(say(typeByCategorySentence(shares.types)), width, '  '),
    ...heading({ en: 'Who won over most', fr: 'Qui a gagné le plus de personnes' }),
    ...(winners.length === 0
      ? [`  ${say({ en: 'nobody was won over by contacts', fr: 'personne n’a été gagné par ses contacts' })}`]
      : columns([
          ['', say({ en: 'directly', fr: 'directement' }), say({ en: 'in all', fr: 'en tout' })],
          ...winners.map((each) => [`  ${called(each)}`, String(each.direct), String(each.all)]),
        ])),
    ...longestChain(),
  ];

  function channelRows(): string[][] {
    const here = { declared: countChannels(cascade.declared), committed: countChannels(cascade.committed) };
    const cells = (list: 'declared' | 'committed', c: number) => {
      const { mean, low, high } = shares[list][c];
      const n = (value: number) => showNumber(value, language, 1);
      const interval = Number.isNaN(low) ? '' : `${n(Math.max(0, low))}–${n(high)}`;
      return [String(here[list][c]), n(mean), interval];
    };
    return [
      [
        '',
        say({ en: 'declared', fr: 'déclarés' }),
        say(mean),
        '95%',
        say({ en: 'committed', fr: 'engagés' }),
        say(mean),
        '95%',
      ],
      ...channels.map((channel, c) => [
        `  ${say(channelNames[channel])}`,
        ...cells('declared', c),
        ...cells('committed', c),
      ]),
    ];
  }

  function longestChain(): string[] {
    const last = committed.reduce<Adoption | undefined>(
      (deepest, each) => (each.generation > (deepest?.generation ?? 0) ? each : deepest),
      undefined,
    );
    if (last === undefined) return [];
    const chain: string[] = [];
    for (let each: Adoption | undefined = last; each; each = committed[each.parent]) {
      chain.unshift(`${called(each)} (${each.week})`);
      // a contact who had only complied stands in no list of the committed
      if (each.parent < 0 && each.by >= 0) chain.unshift(names[each.by]);
    }
    return [
      ...heading({
        en: 'The longest chain of people won over, with the week of each',
        fr: 'La plus longue chaîne de personnes gagnées, avec la semaine de chacune',
      }),
      ...wrap(chain.join(' → '), width - 2, '  ').map((line) => `  ${line}`),
    ];
  }
}

const mean: Text = { en: 'mean', fr: 'moyenne' };
const newcomer: Text = { en: 'newcomer', fr: 'nouvelle personne' };
