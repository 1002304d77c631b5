import type { Text } from '../text/text.ts';
import type { MetricContext } from './metricContext.ts';

/** What a metric cannot be measured without. */
export interface Need {
  /** Whether the organisation, or the scenario, says it. */
  met(frame: MetricContext): boolean;
  /** What is missing, to stand after *because*. */
  readonly lack: Text;
  /** What the reader can do. */
  readonly remedy: Text;
}

const addColumn = (name: string): Text => ({
  en: `give the people a column of ${name}`,
  fr: `donnez aux personnes une colonne ${name}`,
});

export const customers: Need = {
  met: ({ customerFacing }) => customerFacing !== undefined,
  lack: {
    en: 'the organisation does not say who meets customers',
    fr: 'l’organisation ne dit pas qui est en contact avec les clients',
  },
  remedy: addColumn('customerFacing'),
};

export const functions: Need = {
  met: ({ functionNames }) => functionNames.length > 0,
  lack: {
    en: 'the organisation does not say what function people have',
    fr: 'l’organisation ne dit pas quelle est la fonction des personnes',
  },
  remedy: addColumn('function'),
};

export const externals: Need = {
  met: ({ external }) => external !== undefined && external.size > 0,
  lack: {
    en: 'the organisation names no customers, suppliers or partners',
    fr: 'l’organisation ne nomme ni clients, ni fournisseurs, ni partenaires',
  },
  remedy: { en: 'name them under organisation.external', fr: 'nommez-les sous organisation.external' },
};

export const edge: Need = {
  met: (frame) => customers.met(frame) || externals.met(frame),
  lack: {
    en: 'the organisation says neither who meets customers nor who its partners are',
    fr: 'l’organisation ne dit ni qui est en contact avec les clients, ni qui sont ses partenaires',
  },
  remedy: customers.remedy,
};

export const prices: Need = {
  met: ({ resources }) => Object.values(resources.value).some((price) => (price ?? 0) > 0),
  lack: {
    en: 'no benefit has a price, and none is invented',
    fr: 'aucun bénéfice n’a de prix, et il n’en est pas inventé',
  },
  remedy: {
    en: 'write what a week of it is worth to you, such as resources.value.retention: 1000',
    fr: 'écrivez ce qu’en vaut une semaine pour vous, par exemple resources.value.retention: 1000',
  },
};
