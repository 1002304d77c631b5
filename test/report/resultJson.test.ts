import { describe, expect, test } from 'vitest';
import { resultSchema } from '../../src/report/json/resultJson.ts';
import { post, startApi } from '../api/startApi.ts';
import { folderWith, inFolder, smallScenario } from '../cli/testTerminal.ts';

const expecting = `${smallScenario}expect: [ "voluntary.facade > 50%", "voluntary.weekReached <= 3" ]\n`;

describe('what programs read of a result', () => {
  test.each(['en', 'fr'])('is the same from the command line and from the API (%s)', async (lang) => {
    const args = ['run', 'small.yaml', '--json', '--lang', lang];
    const printed = JSON.parse((await inFolder(folderWith({ 'small.yaml': expecting }), args)).out);
    const { folder, reused, name, hash, ...result } = printed;
    expect({ folder, reused, name }).toEqual({
      folder: `runs/small-${hash.slice(0, 8)}`,
      reused: false,
      name: 'small',
    });
    const api = await startApi();
    const answer = await post(api, '/v1/simulations', expecting, { 'accept-language': lang });
    const { id, links, ...answered } = answer.json();
    for (const plan of answered.plans) {
      delete plan.structures;
      delete plan.curves;
    }
    expect(result).toEqual(answered);
    expect(links.self).toBe(`/v1/results/${id}`);
  });

  test('is what its schema says, every key of it and no other', async () => {
    const args = ['compare', 'small.yaml', '-s', 'target.participation=100%', '--json'];
    const { out } = await inFolder(folderWith({ 'small.yaml': expecting }), args);
    const { name, hash, ...result } = JSON.parse(out);
    expect(resultSchema.strict().parse(result)).toEqual(result);
    // where the target is never reached there is no week, and a number without a value is null
    expect(result.expectations[1]).toMatchObject({ left: null, holds: false });
  });

  test('expects nothing of a plan against itself without something', async () => {
    const args = ['compare', 'small.yaml', '--without', 'hub', '--json'];
    const { out } = await inFolder(folderWith({ 'small.yaml': expecting }), args);
    for (const line of out.trimEnd().split('\n')) expect(JSON.parse(line).expectations).toEqual([]);
  });
});
