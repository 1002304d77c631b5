import { describe, expect, it } from 'vitest';
import { usualLimits } from '../../src/api/limits.ts';
import { documentAt } from './documents.ts';

describe('the page on the server', () => {
  it('tells every limit as it is, and no other', () => {
    const page = documentAt('docs/reference/server.md');
    const rows = [...page.matchAll(/^\| `(\w+)`[^|]*\| ([\d,]+) \|/gm)];
    const told = rows.map(([, name, number = '']) => [name, Number(number.replaceAll(',', ''))]);
    expect(Object.fromEntries(told)).toEqual({ ...usualLimits });
  });
});
