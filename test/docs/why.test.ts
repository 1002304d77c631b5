import { describe, expect, it } from 'vitest';
import { channelTerms } from '../../src/model/driveTerms.ts';
import { documentAt } from './documents.ts';

const page = documentAt('docs/guide/why.md');

describe('the page of why', () => {
  const row = page.match(/^\| → on trial, compliant → committed \| (.+) \|$/m)?.[1] ?? '';

  it.each(channelTerms.map(({ texts }) => texts.name.en))('names %s among what wins people over', (name) => {
    expect(row).toContain(name);
  });
});
