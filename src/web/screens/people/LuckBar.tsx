import type { WhyView } from '../../../report/page/peopleView.ts';
import { wholePercent } from '../../../report/quantity.ts';
import { useLanguage } from '../../state/language.ts';

const WIDTH = 366;
/** Ends that the scale may have. */
const ENDS = [0.05, 0.1, 0.25, 0.5, 1];

/** The chance of what happened as a bar, and the draw as a marker on the same scale. */
export function LuckBar({ luck }: { luck: NonNullable<WhyView['luck']> }) {
  const language = useLanguage();
  const { above, probability, draw, text } = luck;
  const furthest = Math.max(above + probability, draw);
  const end = ENDS.find((each) => each >= furthest * 1.05) ?? 1;
  const at = (share: number) => (share / end) * WIDTH;
  const percent = wholePercent(end, language);
  return (
    <svg className="luck" viewBox={`0 0 ${WIDTH} 32`} role="img" aria-label={text}>
      <rect width={WIDTH} height="8" y="2" fill="var(--sunk)" />
      <rect x={at(above)} width={at(probability)} height="8" y="2" fill="var(--plan)" opacity="0.6" />
      <path d={`M${at(draw)} 11l-4.5 7.5h9Z`} fill="var(--ink)" />
      <text x="0" y="30">
        0
      </text>
      <text x={WIDTH} y="30" textAnchor="end">
        {percent}
      </text>
    </svg>
  );
}
