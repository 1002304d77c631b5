import * as z from 'zod';
import { assumption, fact, share } from '../../model/quantities.ts';
import { type AdopterType, adopterTypes } from '../../org/org.ts';
import { addIssue } from '../faults.ts';

/** Rogers 2003, ch. 7: 2.5 / 13.5 / 34 / 34 / 16 %. */
const rogers: Record<AdopterType, readonly [share: number, en: string, fr: string]> = {
  innovator: [0.025, 'innovators', 'd’innovateurs'],
  earlyAdopter: [0.135, 'early adopters', 'd’adoptants précoces'],
  earlyMajority: [0.34, 'the early majority', 'de la majorité précoce'],
  lateMajority: [0.34, 'the late majority', 'de la majorité tardive'],
  laggard: [0.16, 'laggards', 'de retardataires'],
};

/** Rogers' shares, innovators first. */
export const rogersShares: readonly number[] = adopterTypes.map((type) => rogers[type][0]);

const typeShare = (type: AdopterType) => {
  const [byDefault, en, fr] = rogers[type];
  return fact(share().default(byDefault), {
    en: `share of ${en}`,
    fr: `part ${fr}`,
    unit: 'share',
    basis: 'V',
    source: 'Rogers 2003, ch. 7',
  });
};

const adopterTypesSchema = z
  .strictObject({
    innovator: typeShare('innovator'),
    earlyAdopter: typeShare('earlyAdopter'),
    earlyMajority: typeShare('earlyMajority'),
    lateMajority: typeShare('lateMajority'),
    laggard: typeShare('laggard'),
  })
  .superRefine((shares, context) => {
    const sum = adopterTypes.reduce((total, type) => total + shares[type], 0);
    if (Math.abs(sum - 1) <= 1e-9) return;
    const percent = Math.round(sum * 1e4) / 100;
    addIssue(context, [], {
      code: 'shares-sum',
      message: { en: `the five shares add up to ${percent} %`, fr: `les cinq parts font ${percent} %` },
      remedy: {
        en: 'make them add up to 100 %; a share left out counts with its default',
        fr: 'faites qu’elles totalisent 100 % ; une part omise compte avec sa valeur par défaut',
      },
    });
  })
  .prefault({})
  .describe(
    'shares of Rogers’ five adopter types, 100 % in all; a column adopterType of the people comes first',
  );

const diffusions =
  'exposure at adoption in three real diffusions averages 0.36–0.51; those who never adopted lie above';
const spreads = 'quartiles as far apart as 0 and 0.6 or 0.2 and 1 in three real diffusions';

/** Who the people are, given the organisation. */
export const populationSchema = z
  .strictObject({
    adopterTypes: adopterTypesSchema,
    threshold: z
      .strictObject({
        mean: assumption(z.number().min(0).max(1.6).default(0.5), [0.35, 0.65, 'C', diffusions], {
          en: 'threshold of the average person in a neutral climate',
          fr: 'seuil de la personne moyenne dans un climat neutre',
          unit: 'share of contacts',
          basis: 'C',
          source: diffusions,
        }),
        sd: assumption(z.number().min(0).max(1).default(0.35), [0.2, 0.5, 'C', spreads], {
          en: 'spread of the thresholds',
          fr: 'dispersion des seuils',
          unit: 'share of contacts',
          basis: 'C',
          source: spreads,
        }),
      })
      .prefault({})
      .describe('the share of their contacts that people wait for'),
    betweenUnits: assumption(share().default(0.3), [0.05, 0.5], {
      en: 'share of the variance of innovativeness that lies between units: some units are innovative nodes',
      fr: 'part de la variance de l’innovativité entre unités : certaines unités sont des nœuds innovants',
      unit: 'share',
      basis: 'A',
    }),
  })
  .prefault({})
  .describe('adopter types and thresholds');
