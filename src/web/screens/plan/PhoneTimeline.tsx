import { Fragment } from 'react';
import type { BarView, PlanScreenView } from '../../../report/page/planTimeline.ts';
import type { Text } from '../../../text/text.ts';
import { type TimeAxis, weekX } from '../../charts/timeAxis.ts';
import { useLabelled, useSay } from '../../state/language.ts';
import { placeOfBar } from './PlanBar.tsx';
import { Grid, WeekHeader } from './PlanTimeline.tsx';
import { planWords } from './planWords.ts';

const words = {
  step: { en: 'Step', fr: 'Étape' },
  gate: { en: 'Gate', fr: 'Porte' },
} satisfies Record<string, Text>;

/** A plan on a phone: a row a tactic, its name beside its bar, gates between; a press opens what can be changed. */
export function PhoneTimeline({
  view,
  axis,
  chosen,
  onOpen,
}: {
  readonly view: PlanScreenView;
  readonly axis: TimeAxis;
  readonly chosen: string | undefined;
  readonly onOpen: (key: string) => void;
}) {
  const say = useSay();
  const labelled = useLabelled();
  return (
    <section className="plan-phone">
      <div className="plan-phone-weeks" aria-hidden="true">
        <span>{say(planWords.week)}</span>
        <WeekHeader axis={axis} starts={view.starts} />
      </div>
      <div className="plan-phone-rows">
        <Grid axis={axis} week={undefined} />
        {view.steps.map((step) => (
          <Fragment key={`${step.number} ${step.id}`}>
            <button
              type="button"
              className="plan-phone-step"
              disabled={step.isOthers}
              onClick={() => onOpen(step.id)}
            >
              <span className="visually-hidden">{say(words.step)} </span>
              {step.number} {step.title}
            </button>
            {step.bars.map((bar) => (
              <PhoneRow key={bar.key} bar={bar} axis={axis} isChosen={chosen === bar.key} onOpen={onOpen} />
            ))}
            {step.gate && (
              <button
                type="button"
                className="plan-phone-gate"
                data-key={step.gate.key}
                aria-pressed={chosen === step.gate.key}
                onClick={() => onOpen(step.gate!.key)}
              >
                <span className="plan-gate" data-met={step.gate.isMet} data-known={step.gate.known}>
                  <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                    <path d="M12 3 21 12 12 21 3 12z" />
                    <text x="12" y="16" textAnchor="middle">
                      {step.gate.number}
                    </text>
                  </svg>
                </span>
                <span className="plan-phone-name">
                  <span className="visually-hidden">
                    {labelled(`${say(words.gate)} ${step.gate.number}`, '')}
                  </span>
                  {step.gate.asks}
                  <small>{step.gate.told.split(/\s?;/)[0]}</small>
                </span>
              </button>
            )}
          </Fragment>
        ))}
      </div>
    </section>
  );
}

function PhoneRow({
  bar,
  axis,
  isChosen,
  onOpen,
}: {
  bar: BarView;
  axis: TimeAxis;
  isChosen: boolean;
  onOpen: (key: string) => void;
}) {
  const [short = ''] = bar.told.split(/[,(:]/);
  return (
    <button
      type="button"
      className="plan-phone-row"
      data-key={bar.key}
      aria-pressed={isChosen}
      onClick={() => onOpen(bar.key)}
    >
      <span className="plan-phone-name" style={{ width: axis.left - 12 }}>
        {bar.title}
        <small>
          {short}
          <span className="visually-hidden">{bar.told.slice(short.length)}</span>
        </small>
      </span>
      <i
        className="plan-phone-bar"
        data-known={bar.known}
        data-chosen={isChosen || undefined}
        style={placeOfBar(axis, bar.from, bar.to)}
      >
        {bar.goesOn && <i className="plan-goes-on" />}
      </i>
    </button>
  );
}

/** Where a bar stands and stood, over the whole width of a sheet. */
export function SheetBar({
  bar,
  old,
  width,
  horizon,
}: {
  readonly bar: BarView;
  readonly old: BarView | undefined;
  readonly width: number;
  readonly horizon: number;
}) {
  const axis = { left: 0, right: width, width, horizon };
  const place = (of: BarView) => {
    const left = weekX(axis as TimeAxis, Math.max(0, of.from - 1));
    return { left, width: Math.max(6, weekX(axis as TimeAxis, of.to) - left) };
  };
  return (
    <div className="plan-sheet-bar" aria-hidden="true">
      <i className="now" style={place(bar)} />
      {old !== undefined && <i className="was" style={place(old)} />}
    </div>
  );
}
