import { expect, test } from 'vitest';
import type { Post } from '../../../src/model/coordination/coordination.ts';
import { CENTRE, UNIT_HUB } from '../../../src/model/coordination/posts.ts';
import { fillPosts } from '../../../src/model/plans/fillPosts.ts';
import { createWorld } from '../../../src/model/world.ts';
import { tinySetting } from '../tinySetting.ts';

test('a post is filled with the next in order when other posts have taken those who came before', () => {
  // rank falls with the row; 1 alone is in unit 1
  const setting = tinySetting({ size: 4, unit: [0, 1, 0, 0], level: [0, 1, 2, 3], manager: [-1, 0, 1, 2] });
  const world = createWorld(setting, setting.key);
  const open = (kind: Post['kind'], unit: number) =>
    world.coordination.open({ kind, unit, division: -1, fill: 'rank', cost: 0, function: '', above: -1 }, 1);
  // a post of the centre, the hub of unit 1, and a second post of the centre like the first
  const posts = [open(CENTRE, -1), open(UNIT_HUB, 1), open(CENTRE, -1)];
  fillPosts(world, 1);
  expect(posts.map(({ holder }) => holder)).toEqual([0, 1, 2]);
});
