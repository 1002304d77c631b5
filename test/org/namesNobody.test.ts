import { describe, expect, test } from 'vitest';
import { namesNobody } from '../../src/org/anonymise/namesNobody.ts';

describe('a label that stays where nobody is named', () => {
  const stays = namesNobody(['E101', 'anne.durand@ex.example', '7'], ['Luc Petit', 'Moreau']);

  test('holds no identifier, no word of a name and no address', () => {
    expect(['Sales', 'Plant 7', 'Ressources humaines'].filter(stays)).toHaveLength(3);
    expect(
      [
        'Team E101',
        'Équipe Moreau',
        'team of petit',
        'Bureau d’Anne Durand ex example',
        'sales@firm.example',
      ].filter(stays),
    ).toEqual([]);
  });
});
