import * as z from 'zod';
import { decision, share } from '../quantities.ts';
import { defineTactic } from '../tactic.ts';

export const toolkit = defineTactic({
  kind: 'toolkit',
  title: { en: 'Toolkit', fr: 'Boîte à outils' },
  summary: {
    en: 'Tutorials, guides and tools of the centre: hubs are set up quicker and cheaper and coach better.',
    fr: 'Tutoriels, guides et outils du centre : les relais s’installent plus vite, à moindre coût, et accompagnent mieux.',
  },
  params: {
    saving: decision(share().default(0.2), {
      en: 'time and cost saved on every hub from now on',
      fr: 'temps et coût épargnés sur chaque relais à venir',
      unit: 'share',
      basis: 'A',
    }),
    coaching: decision(share().default(0.1), {
      en: 'coaching added in every hub',
      fr: 'accompagnement ajouté dans chaque relais',
      unit: 'share',
      basis: 'A',
    }),
    days: decision(z.number().min(0).max(10000).default(20), {
      en: 'days of work to make it',
      fr: 'journées pour le réaliser',
      unit: 'days',
      basis: 'A',
    }),
  },
  begin({ saving, coaching, days }, world) {
    if (world.ledger.days(days)) {
      world.hubEffort *= 1 - saving;
      world.hubCoaching += coaching;
    }
    return () => false;
  },
});
