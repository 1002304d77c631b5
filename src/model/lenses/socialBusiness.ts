/**
 * The four components of Social Business Design (Dachis Group, after Cavazza 2010), each in [0, 1] [A]: an ecosystem in
 * which everybody hangs together, a hive mind, a dynamic signal from the edge to whoever decides, a metafilter.
 */
export { dynamicSignal } from './dynamicSignal.ts';
export { ecosystem } from './ecosystem.ts';
export { hivemind } from './hivemind.ts';
export { metafilter } from './metafilter.ts';
