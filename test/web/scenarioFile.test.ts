import { describe, expect, it } from 'vitest';
import { initialState } from '../../src/web/state/pageState.ts';
import { changed, pageFile, readPageFile, withChange } from '../../src/web/state/scenarioFile.ts';

describe('a page that is saved as a file', () => {
  const scenario = {
    name: 'firm.yaml',
    files: { 'firm.yaml': 'version: 1\ntitle: Été\n', 'hr.xlsx': Uint8Array.from([80, 75, 3, 4, 255]) },
  };
  const state = { ...initialState('fr'), week: 31, changes: [['seed', '7'] as const] };

  it('holds the scenario with all its files, byte by byte, and what was seen', () => {
    const read = readPageFile(pageFile(state, scenario));
    expect(read?.scenario).toEqual(scenario);
    expect(read?.state).toEqual(state);
  });

  it('is told from any other file', () => {
    for (const other of [
      '',
      '{',
      'null',
      '[]',
      '{"kind":"uptake-page"}',
      '{"kind":"uptake-page","name":"a","files":{"a":{"base64":"!!"}}}',
      '{"kind":"uptake-page","name":"a","files":{"a":{}}}',
      'version: 1',
      '{"kind":"x","name":"a","files":{"a":""}}',
    ])
      expect(readPageFile(other), other).toBeUndefined();
  });
});

describe('changes beside a file', () => {
  it('have one value at a path, the latest, and none once it is taken back', () => {
    const once = withChange([], 'seed', '7');
    const twice = withChange(once, 'seed', '8');
    expect(changed(twice, 'seed')).toBe('8');
    expect(twice).toHaveLength(1);
    expect(withChange(twice, 'seed', undefined)).toEqual([]);
  });
});
