import type { StripView } from '../../../report/page/firmView.ts';

/** Share of a strip's width. */
const percent = ({ from, to }: StripView, value: number) => `${(100 * (value - from)) / (to - from || 1)}%`;

/** Figures of a firm, each on a strip with the range of most measured ones. */
export const Strips = ({ strips }: { strips: readonly StripView[] }) => (
  <dl className="strips">
    {strips.map((strip) => (
      <div key={strip.key}>
        <dt>{strip.name}</dt>
        <dd>
          <span className="strip" aria-hidden="true">
            <span
              className="range"
              style={{
                left: percent(strip, strip.least),
                right: `calc(100% - ${percent(strip, strip.most)})`,
              }}
            >
              <span>{strip.leastShown}</span>
              <span>{strip.mostShown}</span>
            </span>
            <span className="mark" style={{ left: percent(strip, strip.value) }} />
          </span>
          <b>{strip.shown}</b>
          <span className="visually-hidden">
            {strip.told}: {strip.leastShown}–{strip.mostShown}
          </span>
        </dd>
      </div>
    ))}
  </dl>
);
