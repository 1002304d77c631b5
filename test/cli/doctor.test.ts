import { describe, expect, it } from 'vitest';
import { bitsHere, expectedBits } from '../../src/experiment/sameBits.ts';
import { folderWith, inFolder } from './testTerminal.ts';

describe('uptake doctor', () => {
  it('finds the same bits here as everywhere', async () => {
    expect(await bitsHere()).toBe(expectedBits);
  });

  it('tells Node, memory and processors, and ends well where all is well', async () => {
    const { code, out, err } = await inFolder(folderWith(), ['doctor']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(process.versions.node);
    expect(out).toMatch(/^✓ memory +[\d.]+ GiB, [\d.]+ free/m);
    expect(out).toMatch(/^✓ processors +\d+$/m);
    expect(out).toMatch(/^✓ same bits +yes/m);
  });

  it('says the same in French, and to programs', async () => {
    expect((await inFolder(folderWith(), ['doctor', '--lang', 'fr'])).out).toContain('✓ mêmes bits');
    const { out } = await inFolder(folderWith(), ['doctor', '--json']);
    expect(JSON.parse(out)).toMatchObject({ ok: true, bits: { ok: true, value: expectedBits } });
  });
});
