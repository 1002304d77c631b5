import { describe, expect, it } from 'vitest';
import { readFrom } from '../../src/web/worker/session.ts';

const text = async (files: Record<string, string>, path: string) =>
  new TextDecoder().decode(await readFrom(files)(path));

describe('files that were chosen or dropped, which have no folders', () => {
  it('are found as a scenario names them', async () => {
    expect(await text({ 'firm/people.csv': 'here', 'people.csv': 'there' }, 'firm/people.csv')).toBe('here');
  });

  it('are found by their names where a scenario names a folder, and only one is called so', async () => {
    expect(await text({ 'people.csv': 'id' }, 'firm/people.csv')).toBe('id');
    expect(await text({ 'firm/people.csv': 'id' }, 'people.csv')).toBe('id');
  });

  it('are not guessed at where two are called so, or none', async () => {
    const two = { 'a/people.csv': 'a', 'b/people.csv': 'b' };
    await expect(text(two, 'people.csv')).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(text({}, 'people.csv')).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(text({ 'x.yaml': '' }, 'toString')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
