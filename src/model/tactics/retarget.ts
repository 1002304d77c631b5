import * as z from 'zod';
import { decision, share } from '../quantities.ts';
import { structureNames } from '../structures/structures.ts';
import { defineTactic } from '../tactic.ts';

export const retarget = defineTactic({
  kind: 'retarget',
  title: { en: 'Another target', fr: 'Autre cible' },
  summary: {
    en: 'The plan turns to another target structure; whether it is reached counts anew, by the same deadline.',
    fr: 'Le plan vise désormais une autre structure ; l’atteinte se compte à nouveau, à la même échéance.',
  },
  params: {
    structure: decision(z.enum(structureNames), {
      en: 'the structure aimed at from now on',
      fr: 'la structure visée désormais',
      unit: 'choice',
      basis: 'A',
    }),
    participation: decision(share().optional(), {
      en: 'share of committed people it needs; left out: as before',
      fr: 'part de personnes engagées qu’il faut ; sans valeur : comme avant',
      unit: 'share',
      basis: 'A',
    }),
  },
  begin({ structure, participation }, world) {
    world.target = { ...world.target, structure, participation: participation ?? world.target.participation };
    return () => false;
  },
});
