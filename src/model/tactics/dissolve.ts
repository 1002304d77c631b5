import * as z from 'zod';
import { CENTRE } from '../coordination/posts.ts';
import { decision } from '../quantities.ts';
import { defineTactic } from '../tactic.ts';

export const dissolve = defineTactic({
  kind: 'dissolve',
  title: { en: 'Dissolve posts', fr: 'Supprimer des postes' },
  summary: {
    en: 'Posts and their ties are given up: people go on by themselves.',
    fr: 'Les postes et leurs liens sont abandonnés : chacun continue de son côté.',
  },
  params: {
    posts: decision(z.enum(['all', 'centre', 'hubs']).default('all'), {
      en: 'which posts are given up, with the ties that hang on them',
      fr: 'quels postes sont abandonnés, avec les liens qui en dépendent',
      unit: 'choice',
      basis: 'A',
    }),
  },
  begin({ posts }, world, _scope, begun) {
    const { coordination } = world;
    for (const post of coordination.posts)
      if (posts === 'all' || (post.kind === CENTRE) === (posts === 'centre')) coordination.close(post, begun);
    return () => false;
  },
});
