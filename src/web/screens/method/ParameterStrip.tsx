import type { ParameterRow } from '../../../report/page/methodView.ts';

const percent = (place: number) => `${Math.round(1000 * place) / 10}%`;

/** The plausible range as a bar, the default as a mark, with an arrow where it lies outside; hollow, what the scenario has instead. */
export function ParameterStrip({ strip }: { readonly strip: ParameterRow['strip'] }) {
  const { from, to, default: byDefault, own, outside } = strip;
  const nearest = outside === 'below' ? from : to;
  return (
    <svg className="parameter-strip" height="18" aria-hidden="true">
      <line className="ground" x1="0" x2="100%" y1="9" y2="9" />
      <rect className="range" x={percent(from)} width={percent(to - from)} y="5" height="8" />
      {outside !== undefined && (
        <>
          <line className="arrow" x1={percent(byDefault)} x2={percent(nearest)} y1="9" y2="9" />
          {/* the arrow points to where the number may well lie */}
          <svg x={percent(nearest)} y="9" overflow="visible" aria-hidden="true">
            <path className="arrow" d={outside === 'above' ? 'M6 -4L1 0L6 4' : 'M-6 -4L-1 0L-6 4'} />
          </svg>
        </>
      )}
      <svg x={percent(byDefault)} overflow="visible" aria-hidden="true">
        <line className="mark" x1="0" x2="0" y1="1.5" y2="16.5" />
      </svg>
      {own !== undefined && (
        <svg x={percent(own)} overflow="visible" aria-hidden="true">
          <circle className="own" cx="0" cy="9" r="5" />
        </svg>
      )}
    </svg>
  );
}
