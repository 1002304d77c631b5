/**
 * The functions of a real number that the core may use instead of Math's, which each JavaScript engine rounds in its own
 * way: these give the same bits everywhere.
 */
export { exp, log, log1p, pow } from './exponential.ts';
export { normalCdf, normalQuantile } from './normal.ts';
