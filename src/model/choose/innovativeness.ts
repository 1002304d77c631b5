import { defineWay } from './way.ts';

export const innovativeness = defineWay({
  kind: 'innovativeness',
  title: { en: 'the most innovative', fr: 'les plus innovants' },
  summary: { en: 'the most innovative', fr: 'les personnes les plus innovantes' },
  usesTies: false,
  scores: ({ setting }) => setting.innovativeness,
});
