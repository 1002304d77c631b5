/**
 * Version of everything that decides a number: engine, model, generator, statistics. It enters every fingerprint and
 * is raised whenever the same file would give other results; the CHANGELOG then says which and why.
 */
export const engineVersion = '0.3.1';
