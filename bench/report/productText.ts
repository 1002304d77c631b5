import type { Product } from '../product/product.ts';
import { duration, figure } from './figures.ts';

/** What was measured of the product alone. */
export const productText = ({ command, cancel }: Product): string =>
  [
    `**The product alone**, by the clock`,
    `One \`run\` of the command line, built, of a small firm with two replicates: ${duration(command.median)}, the median of ${command.times}; at least ${duration(command.least)}.`,
    `Ending two threads at work on ${figure(cancel.people)} people: ${cancel.seconds.map(duration).join(', ')}.`,
  ].join('\n\n');
