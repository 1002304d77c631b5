import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanScreenView } from '../../src/report/page/planTimeline.ts';
import type { PlanEdit } from '../../src/scenario/edit/editPlan.ts';
import { type CoreClient, GivenProblems } from '../../src/web/core/coreClient.ts';
import { packDraft, unpackDraft } from '../../src/web/state/draftPacking.ts';
import { changesUnrun, createDraft, isUnrun } from '../../src/web/state/draftState.ts';

describe('a draft in an address', () => {
  const before = 'plans:\n  guerrilla: { style: guerrilla }\n'.repeat(40);

  it('is short where little was changed, and comes back whole', () => {
    const draft = before.replace('style: guerrilla', 'style: voluntary');
    const packed = packDraft(draft, before) as string;
    expect(packed.length).toBeLessThan(120);
    expect(unpackDraft(packed, before)).toBe(draft);
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (one, other) => {
        expect(unpackDraft(packDraft(one, other) as string, other)).toBe(one);
      }),
    );
  });

  it('is none where it was packed of another text, was cut, or has no room', () => {
    const packed = packDraft(`${before}# more\n`, before) as string;
    expect(unpackDraft(packed, `${before} `)).toBeUndefined();
    for (const wrong of ['', 'é', packed.slice(0, -4), `${packed.slice(0, -6)}AAAAAA`])
      expect(unpackDraft(wrong, before)).toBeUndefined();
    let last = 7;
    const noise = Array.from({ length: 9000 }, () => {
      last = (last * 48_271) % 2_147_483_647;
      return String.fromCharCode(33 + (last % 90));
    }).join('');
    expect(packDraft(noise, before)).toBeUndefined();
  });
});

/** A core that writes the part and the weeks of a move behind the text. */
function draftOf(runText: string) {
  const core = {
    ready: Promise.resolve(),
    ask: async (_kind: string, { draft, edit }: { draft?: string; edit?: PlanEdit }) => {
      const text = (draft ?? runText) + (edit?.kind === 'move' ? ` ${edit.part}${edit.weeks}` : '');
      if (text.includes('bad')) throw new GivenProblems([]);
      return { text, runText } as PlanScreenView;
    },
  } as unknown as CoreClient;
  return createDraft(core, {
    given: () => ({ name: 'x.yaml', files: { 'x.yaml': runText }, changes: [] }),
    letter: () => undefined,
    language: () => 'en',
    onText: () => {},
  });
}
const move = (part: string): PlanEdit => ({ kind: 'move', part, weeks: 1 });

describe('a draft', () => {
  it('counts its changes from what was run, back and forth', async () => {
    const draft = draftOf('run');
    for (const part of ['a', 'b', 'c']) await draft.edit(move(part));
    expect(draft.store.get().text).toBe('run a1 b1 c1');
    expect(changesUnrun(draft.store.get())).toBe(3);
    draft.undo();
    expect(changesUnrun(draft.store.get())).toBe(2);
    draft.undo();
    draft.undo();
    expect([draft.store.get().text, isUnrun(draft.store.get())]).toEqual(['run', false]);
    draft.redo();
    expect(draft.store.get().text).toBe('run a1');
  });

  it('moves once by all that a held key asked for meanwhile, and is gone back from after that', async () => {
    const draft = draftOf('run');
    draft.look();
    const moves = Array.from({ length: 30 }, () => draft.edit({ kind: 'move', part: 'a', weeks: 1 }));
    const other = draft.edit({ kind: 'move', part: 'b', weeks: 2 });
    draft.undo();
    expect(await Promise.all([...moves, other])).not.toContain(false);
    await draft.edit({ kind: 'move', part: 'c', weeks: 3 });
    expect(draft.store.get().text).toBe('run a30 c3');
  });

  it('takes what follows at once on the same part as one change', async () => {
    const draft = draftOf('run');
    for (let k = 0; k < 3; k++) await draft.edit(move('a'));
    expect([draft.store.get().text, changesUnrun(draft.store.get())]).toEqual(['run a1 a1 a1', 1]);
    draft.undo();
    expect(draft.store.get().text).toBe('run');
  });

  it('changes nothing beside a text that cannot be read', async () => {
    const draft = draftOf('run');
    await draft.edit(move('a'));
    draft.type('run a1 bad');
    expect(await draft.edit(move('b'))).toBe(false);
    expect(draft.store.get()).toMatchObject({ text: 'run a1', typed: 'run a1 bad' });
    draft.undo();
    expect(draft.store.get()).toMatchObject({ text: 'run', typed: undefined });
  });

  it('is gone back from where it was begun earlier, without a number that nobody knows', async () => {
    const draft = draftOf('run');
    draft.begin('run z1');
    draft.look();
    await draft.edit(move('a'));
    expect(isUnrun(draft.store.get())).toBe(true);
    expect(changesUnrun(draft.store.get())).toBeUndefined();
    draft.undo();
    draft.undo();
    expect(draft.store.get().text).toBe('run');
  });
});
