/**
 * Replicates a second at 1,000 people of peers that are not on the registries of this repository, each with its own
 * set-up included. Recorded once on another machine of two shared cores with gcc 12 and Node 24, all of them checked to
 * agree with ours; ratios with what is measured here compare across machines and only say the order of magnitude.
 */
export const recorded: readonly {
  readonly peer: string;
  readonly perSecond: { readonly W1?: number; readonly W2?: number };
}[] = [
  { peer: 'epiworld (C++)', perSecond: { W1: 3_380, W2: 830 } },
  { peer: 'EoN', perSecond: { W2: 282 } },
  { peer: 'NDlib on networkx', perSecond: { W1: 55, W2: 20 } },
  { peer: 'Mesa 3', perSecond: { W1: 46, W2: 39 } },
  { peer: 'netdiffuseR', perSecond: { W1: 18 } },
  { peer: 'Starsim', perSecond: { W2: 11 } },
];

/** People of the recorded runs. */
export const RECORDED_PEOPLE = 1_000;
