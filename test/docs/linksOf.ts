import { dirname, join } from 'node:path';
import type { Document } from './documents.ts';

/** Where the links of a page lead within the repository, as paths from the root without headings. */
export const linksOf = ({ path, text }: Document): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(path), target));
