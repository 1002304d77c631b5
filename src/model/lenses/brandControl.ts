import { shareOf } from '../threshold.ts';
import { wholeMetric } from '../wholeMetric.ts';
import { coordinationOnPaper } from './coordinationState.ts';

export const brandControl = wholeMetric(
  'brandControl',
  'share',
  { en: 'Brand control', fr: 'Maîtrise de la marque' },
  {
    en: 'share of those who publish, won over or not, who are in the centre, or coordinated and under a policy',
    fr: 'part de ceux qui publient, gagnés ou non, qui sont au centre, ou coordonnés et couverts par une charte',
  },
  (world) => {
    const { publishes, steps, near } = coordinationOnPaper(world);
    const { underPolicy, setting } = world;
    let publishers = 0;
    let controlled = 0;
    for (let i = 0; i < setting.size; i++) {
      publishers += publishes[i];
      controlled += publishes[i] & (Number(steps[i] === 0) | (near[i] & underPolicy[i]));
    }
    return shareOf(controlled, publishers);
  },
);
