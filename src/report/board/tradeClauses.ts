import { excludesZero } from '../../statistics/interval.ts';
import { metricNamed } from '../names.ts';
import { differenceStyle, showAmount, showDifferenceInterval } from '../quantity.ts';
import { type BoardReader, shortMoney } from './boardFigure.ts';
import { figured, type Segment, said } from './segments.ts';

/** A difference with its interval at 95 %. */
interface Difference {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * What a plan wins or loses against another, to follow its name: `has 4 points (1–7) more buy-in`, `costs €46,000 (€38–54k) less`; nothing
 * where no difference is shown. Words by the sign.
 */
export function tradeClauses(
  outcome: 'buyIn' | 'facade' | 'weeksLost' | 'cost',
  { estimate, low, high }: Difference,
  reader: BoardReader,
): Segment[][] {
  if (!excludesZero({ low, high })) return [];
  const french = reader.language === 'fr';
  const isLess = estimate < 0;
  const [least, most] = isLess ? [-high, -low] : [low, high];
  if (outcome === 'cost') {
    const { value, interval } = shortMoney(Math.abs(estimate), least, most, reader);
    return [
      french
        ? said`coûte ${figured(value, interval)} de ${isLess ? 'moins' : 'plus'}`
        : said`costs ${figured(value, interval)} ${isLess ? 'less' : 'more'}`,
    ];
  }
  const style = differenceStyle(metricNamed(outcome).unit, reader, least, most);
  const told = figured(showAmount(estimate, style), showDifferenceInterval(least, most, style));
  switch (outcome) {
    case 'buyIn':
      return [
        french
          ? said`a ${told} d’adhésion de ${isLess ? 'moins' : 'plus'}`
          : said`has ${told} ${isLess ? 'less' : 'more'} buy-in`,
      ];
    case 'facade':
      return [
        french
          ? said`a ${told} de façade de ${isLess ? 'moins' : 'plus'}`
          : said`has ${told} ${isLess ? 'less' : 'more'} façade`,
      ];
    case 'weeksLost':
      return [
        french
          ? said`perd ${told} de ${isLess ? 'moins' : 'plus'} avant d’y être`
          : said`loses ${told} ${isLess ? 'fewer' : 'more'} before it is there`,
      ];
  }
}
