import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { prepareText } from '../../../src/experiment/prepareText.ts';
import { packValue } from '../../../src/runners/queue/packValue.ts';
import { MOST_SENT, mostOpened, openedParcel, parcelOf } from '../../../src/runners/queue/parcel.ts';
import { openedDesign, openedOrg, sentComparison } from '../../../src/runners/queue/sentComparison.ts';
import { sentDesign } from '../../../src/runners/queue/sentDesign.ts';
import { sentOrg } from '../../../src/runners/queue/sentOrg.ts';
import { sha256 } from '../../../src/runners/sha256.ts';

const compress = promisify(brotliCompress);
const text = 'organisation: { generate: { people: 12, units: 2 } }\nhorizon: 4w\nreplicates: 2\n';
const bytesOf = async (value: unknown) => (await parcelOf(value, 'organisation'))!.bytes;

test('a parcel is known by the hash of its bytes, and opens to what was packed', async () => {
  const value = { rows: Int32Array.from({ length: 1000 }, (_, k) => k % 7), names: ['é', undefined] };
  const { hash, bytes } = (await parcelOf(value, 'design'))!;
  expect(hash).toBe(sha256(bytes));
  expect(bytes.length).toBeLessThan(200);
  expect(await openedParcel(bytes, 'design')).toStrictEqual(value);
});

describe('a worker refuses', () => {
  test('bytes that would fill its memory, before they do', { timeout: 60_000 }, async () => {
    const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
    const endless = await compress(new Uint8Array(mostOpened.design + 1), quick);
    expect(endless.length).toBeLessThan(100_000);
    await expect(openedDesign(endless)).rejects.toMatchObject({
      message: 'a parcel of the queue holds no design',
      cause: { code: 'ERR_BUFFER_TOO_LARGE' },
    });
    // a list of empty lists takes thirty times its bytes
    const lists = new Uint8Array(9e6).fill(0x90);
    lists.set([0xdd, ...new Uint8Array(Uint32Array.of(9e6 - 5).buffer).reverse()]);
    await expect(openedOrg(await compress(lists, quick))).rejects.toMatchObject({
      cause: { message: 'these bytes are no packed value' },
    });
    await expect(openedOrg(new Uint8Array(MOST_SENT + 1))).rejects.toThrow('holds no organisation');
  });

  test('what is no parcel, or another one', async () => {
    const { design } = await sentComparison(await prepareText(text));
    await expect(openedOrg(design.bytes)).rejects.toThrow('holds no organisation');
    for (const bytes of [new Uint8Array(0), design.bytes.slice(1), design.bytes.slice(0, -1), packValue('x')])
      await expect(openedDesign(bytes)).rejects.toThrow('holds no design');
    for (const value of [undefined, null, 7, {}, { kind: 'design' }, [{ kind: 'design' }]])
      await expect(openedDesign(await bytesOf(value))).rejects.toThrow('holds no design');
  });

  test('a design that lacks something, or whose plans lead nowhere', async () => {
    const sent = sentDesign(await prepareText(text));
    await expect(openedDesign(await bytesOf(sent))).resolves.toMatchObject({ replicates: 2 });
    const { plans, scenario, design } = sent;
    const [first, ...others] = plans.plans;
    for (const other of [
      { scenario: { ...scenario, climate: undefined } },
      { plans: { ...plans, compared: 99 } },
      { plans: { ...plans, plans: [{ ...first, forks: [99] }, ...others] } },
      { plans: { ...plans, plans: [{ ...first, next: { at: 2, plan: -1 } }, ...others] } },
      { replicates: 2.5 },
      { design: { ...design, worlds: 0 } },
    ])
      await expect(openedDesign(await bytesOf({ ...sent, ...other }))).rejects.toThrow('holds no design');
  });

  test('an organisation whose columns, managers or ties lead to nobody', async () => {
    const { org } = await prepareText(text);
    const sent = sentOrg(org);
    await expect(openedOrg(await bytesOf(sent))).resolves.toMatchObject({ size: 12, real: false });
    const [ties] = sent.ties;
    for (const other of [
      { size: 13 },
      { ids: ['one'] },
      { manager: Int32Array.from({ length: 12 }, () => 12) },
      { unit: { labels: ['one'], of: new Int32Array(12).fill(1) } },
      { unit: { labels: ['one'], of: new Int32Array(11) } },
      { threshold: new Float64Array(3) },
      { ties: [{ ...ties, to: ties.to.map(() => -1) }] },
      { ties: [{ ...ties, weight: new Float64Array(1) }] },
    ])
      await expect(openedOrg(await bytesOf({ ...sent, ...other }))).rejects.toThrow('holds no organisation');
  });
});
