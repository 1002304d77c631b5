import { describe, expect, test } from 'vitest';
import { designOf } from '../../src/experiment/design.ts';
import { plansInWorlds } from '../../src/experiment/possibleWorlds.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';
import { followOrders } from '../../src/runners/pool/followOrders.ts';
import type { Order } from '../../src/runners/pool/messages.ts';
import { runThread } from '../../src/runners/pool/runThread.ts';

const firm = (seed: number, more = '') =>
  prepareText(`organisation: { generate: { people: 30, units: 3${more} } }\nhorizon: 5w\nseed: ${seed}\n`);

describe('a thread that is told that an organisation is generated', () => {
  test.each([
    ['that differs from world to world', ''],
    ['that is kept', ', fixed: true, seed: 8'],
  ])('makes one %s as who asks would', async (_, more) => {
    const follow = followOrders(plansInWorlds);
    for (const prepared of [await firm(1, more), await firm(2, more)]) {
      const replies = (['generated', prepared.org] as const).map((org) => {
        const { replicates } = prepared;
        expect(follow({ id: 1, design: designOf(prepared), replicates, org }).reply).toMatchObject({
          opened: true,
        });
        return follow({ id: 2, first: 0, end: 8 }).reply;
      });
      expect(replies[0]).toEqual(replies[1]);
    }
  });

  test('says so where the scenario generates none, whatever it held before', async () => {
    const prepared = await firm(1);
    const { source } = prepared;
    const files = { ...source, scenario: { ...source.scenario, organisation: {} } };
    const design = { ...designOf(prepared), source: files };
    const follow = followOrders(plansInWorlds);
    const opened = { id: 1, replicates: 1 };
    follow({ ...opened, design: designOf(prepared), org: prepared.org });
    expect(follow({ ...opened, design, org: 'generated' }).reply).toMatchObject({
      fault: expect.stringContaining('no organisation'),
    });
  });

  test('is told so again for every design, and sent one that it holds once', async () => {
    const prepared = await firm(1);
    const orders: Order[] = [];
    const thread = runThread(({ answered }) => ({
      post(order) {
        orders.push(order);
        answered({ id: order.id, opened: true });
      },
      rest() {},
      rise() {},
      async end() {},
    }));
    for (const org of ['generated', 'generated', prepared.org, prepared.org, 'generated'] as const)
      await thread.open(designOf(prepared), 1, org);
    expect(orders.map((order) => 'org' in order && order.org)).toEqual([
      'generated',
      'generated',
      prepared.org,
      undefined,
      'generated',
    ]);
  });
});
