/** How well a number is founded: read in a source, computed from data, standard literature, or assumed. */
export type Basis = 'V' | 'C' | 'M' | 'A';
