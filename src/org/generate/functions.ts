import { exp, normalQuantile } from '../../engine/elementary.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { SIZE_SIGMA } from './partitionHierarchy.ts';

/** A kind of work, how much of a firm does it, and how many of those meet customers. */
export interface BusinessFunction {
  readonly label: string;
  /** Share of people, relative to the others. */
  readonly share: number;
  /** Share of the function's people who meet customers. */
  readonly customerFacing: number;
}

/** What the head's unit does. */
export const management: BusinessFunction = { label: 'management', share: 0.03, customerFacing: 0.1 };

/** The functions of a firm, those that no firm lacks first; shares and customer contact are assumptions [A]. */
export const businessFunctions: readonly BusinessFunction[] = [
  { label: 'sales', share: 0.16, customerFacing: 0.8 },
  { label: 'operations', share: 0.22, customerFacing: 0 },
  { label: 'marketing', share: 0.08, customerFacing: 0.4 },
  { label: 'it', share: 0.09, customerFacing: 0 },
  { label: 'hr', share: 0.05, customerFacing: 0 },
  { label: 'product', share: 0.12, customerFacing: 0.1 },
  { label: 'communication', share: 0.04, customerFacing: 0.3 },
  { label: 'crm', share: 0.04, customerFacing: 0.6 },
  { label: 'service', share: 0.12, customerFacing: 0.8 },
  { label: 'finance', share: 0.06, customerFacing: 0 },
  { label: 'legal', share: 0.02, customerFacing: 0 },
];

/** Share of a function that is not in the list [A]. */
const OTHER_SHARE = 0.09;
/** How many of its people meet customers [A]. */
const OTHER_CUSTOMER_FACING = 0.25;

/** Documentation of these constants. */
export const functionConstants: DocumentedConstants = {
  ...Object.fromEntries(
    [management, ...businessFunctions].flatMap(({ label, share, customerFacing }) => [
      [
        `${label}.share`,
        {
          value: share,
          en: `people of the function ${label}, relative to the others`,
          fr: `personnes de la fonction ${label}, relativement aux autres`,
          unit: 'share of people',
          basis: 'A',
          range: [0, 0.4],
        } as const,
      ],
      [
        `${label}.customerFacing`,
        {
          value: customerFacing,
          en: `people of the function ${label} who meet customers`,
          fr: `personnes de la fonction ${label} qui voient des clients`,
          unit: 'share of its people',
          basis: 'A',
          range: [0, 1],
        } as const,
      ],
    ]),
  ),
  OTHER_SHARE: {
    value: OTHER_SHARE,
    en: 'the same for a function that is not in the list',
    fr: 'de même pour une fonction hors de la liste',
    unit: 'share of people',
    basis: 'A',
    range: [0.02, 0.2],
  },
  OTHER_CUSTOMER_FACING: {
    value: OTHER_CUSTOMER_FACING,
    en: 'people of a function not in the list who meet customers',
    fr: 'personnes d’une fonction hors de la liste qui voient des clients',
    unit: 'share of its people',
    basis: 'A',
    range: [0, 1],
  },
};

/** The functions of a firm from their labels: the usual figures for usual labels, average ones for others. */
export const functionsLabelled = (labels: readonly string[]): BusinessFunction[] =>
  [...new Set(labels)].map(
    (label) =>
      businessFunctions.find((known) => known.label === label) ?? {
        label,
        share: OTHER_SHARE,
        customerFacing: OTHER_CUSTOMER_FACING,
      },
  );

/**
 * What each department does, given its size. As many functions appear as there is room for, in the order of the list;
 * large departments go to large functions. The sizes say who comes first and nothing else, so that firms of equally many
 * departments have the same functions, each as often. `head`, where given, is what the first department does.
 */
export function functionOfDepartments(
  sizes: readonly number[],
  available: readonly BusinessFunction[],
  head?: BusinessFunction,
): BusinessFunction[] {
  const first = head === undefined || sizes.length === 1 ? 0 : 1;
  const bySize = sizes.map((_, department) => department).slice(first);
  bySize.sort((a, b) => sizes[b] - sizes[a] || a - b);
  const present = available.slice(0, bySize.length);

  const usual = bySize.map((_, nth) => usualSize(nth, bySize.length));
  const shares = present.reduce((sum, { share }) => sum + share, 0);
  const people = usual.reduce((sum, size) => sum + size, 0);
  const lacking = Float64Array.from(present, ({ share }) => (share / shares) * people);
  const used = new Uint8Array(present.length);
  let unused = present.length;
  const chosen: BusinessFunction[] = sizes.map(() => head ?? present[0]);
  bySize.forEach((department, nth) => {
    const onlyUnused = bySize.length - nth <= unused;
    let best = -1;
    for (let f = 0; f < present.length; f++)
      if (!(onlyUnused && used[f] === 1) && (best === -1 || lacking[f] > lacking[best])) best = f;
    lacking[best] -= usual[nth];
    if (used[best] === 0) unused--;
    used[best] = 1;
    chosen[department] = present[best];
  });
  return chosen;
}

/** Size of the n-th largest of so many departments in a usual firm, in any unit. */
const usualSize = (nth: number, count: number): number =>
  exp(SIZE_SIGMA * normalQuantile(1 - (nth + 0.5) / count));
