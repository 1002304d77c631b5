import { useMemo } from 'react';
import type { BarView, PlanScreenView, StepView } from '../../../report/page/planTimeline.ts';
import type { Text } from '../../../text/text.ts';
import { measureText } from '../../charts/measureText.ts';
import { type TimeAxis, weekTicks, weekX } from '../../charts/timeAxis.ts';
import { useLabelled, useLanguage, useSay } from '../../state/language.ts';
import { type BarActions, PlanBar, placeOfBar } from './PlanBar.tsx';

const words = {
  timeline: { en: 'Steps, tactics and gates', fr: 'Étapes, tactiques et portes' },
  step: { en: 'Step', fr: 'Étape' },
  gate: { en: 'Gate', fr: 'Porte' },
  gone: { en: 'taken out', fr: 'retiré' },
} satisfies Record<string, Text>;

/** The steps of a plan on the axis of weeks, a lane a tactic, and gates in lanes of their own. */
export function PlanTimeline({
  view,
  axis,
  chosen,
  week,
  canDrag,
  actions,
}: {
  readonly view: PlanScreenView;
  readonly axis: TimeAxis;
  readonly chosen: string | undefined;
  readonly week: number;
  readonly canDrag: boolean;
  readonly actions: BarActions;
}) {
  const say = useSay();
  const olds = useMemo(() => oldBars(view), [view]);
  return (
    <section className="plan-timeline" aria-label={say(words.timeline)}>
      <WeekHeader axis={axis} starts={view.starts} />
      <div className="plan-steps">
        <Grid axis={axis} week={week} />
        {view.steps.map((step) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
          <div
            key={`${step.number} ${step.id}`}
            className="plan-step"
            role="group"
            aria-label={`${say(words.step)} ${step.number}, ${step.title}`}
          >
            <button
              type="button"
              className="plan-step-name"
              aria-pressed={chosen === step.id}
              disabled={step.isOthers}
              style={{ width: axis.left - 8 }}
              onClick={() => actions.onOpen(step.id)}
            >
              {step.number} {step.title}
            </button>
            {step.bars.map((bar) => (
              <div key={bar.key} className="plan-lane">
                <PlanBar
                  bar={bar}
                  axis={axis}
                  isChosen={chosen === bar.key}
                  isFixed={step.isOthers}
                  canDrag={canDrag}
                  old={olds.moved.get(bar.key)}
                  actions={actions}
                />
              </div>
            ))}
            {(olds.gone.get(step.id) ?? []).map((bar) => (
              <div key={`gone ${bar.key}`} className="plan-lane" aria-hidden="true">
                <span className="plan-bar-old" style={placeOfBar(axis, bar.from, bar.to)} />
                <GoneLabel axis={axis} bar={bar} text={`${bar.title}, ${say(words.gone)}`} />
              </div>
            ))}
            {step.bars.length === 0 && step.gate === undefined && <div className="plan-lane" />}
            {step.gate && (
              <GateLane step={step} axis={axis} isChosen={chosen === step.gate.key} actions={actions} />
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

const GoneLabel = ({ axis, bar, text }: { axis: TimeAxis; bar: BarView; text: string }) => {
  const { left, width } = placeOfBar(axis, bar.from, bar.to);
  const behind = left + width + 8;
  const isInside = behind + measureText(text, 12) > axis.width;
  return (
    <span className="plan-bar-label gone" style={{ left: isInside ? left + 8 : behind }}>
      {text}
    </span>
  );
};

function GateLane({
  step,
  axis,
  isChosen,
  actions,
}: {
  step: StepView;
  axis: TimeAxis;
  isChosen: boolean;
  actions: BarActions;
}) {
  const say = useSay();
  const labelled = useLabelled();
  const gate = step.gate!;
  const x = weekX(axis, Math.min(axis.horizon, gate.week ?? axis.horizon));
  const isLeftOf = x > (axis.left + axis.right) / 2;
  const [short] = gate.told.split(/\s?;/);
  return (
    <div className="plan-lane gate">
      <button
        type="button"
        className="plan-gate"
        data-key={gate.key}
        data-met={gate.isMet}
        data-known={gate.known}
        data-chosen={isChosen || undefined}
        aria-pressed={isChosen}
        aria-label={labelled(`${say(words.gate)} ${gate.number}`, `${gate.asks} · ${gate.told}`)}
        title={gate.told}
        style={{ left: x - 12 }}
        onClick={() => actions.onChoose(gate.key)}
        onFocus={() => actions.onChoose(gate.key)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            actions.onOpen(gate.key);
          } else if ((event.key === 'Delete' || event.key === 'Backspace') && !step.isOthers) {
            event.preventDefault();
            actions.onRemove(gate.key);
          }
        }}
      >
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path d="M12 3 21 12 12 21 3 12z" />
          <text x="12" y="16" textAnchor="middle">
            {gate.number}
          </text>
        </svg>
      </button>
      <span
        className="plan-gate-label"
        aria-hidden="true"
        style={
          isLeftOf
            ? { right: axis.width - x + 16, maxWidth: x - 16 - 4, textAlign: 'right' }
            : { left: x + 16, maxWidth: axis.width - x - 16 }
        }
      >
        <b>{gate.asks}</b> {short}
      </span>
    </div>
  );
}

/** Weeks above the steps, in the way of every axis of the page. */
export function WeekHeader({ axis, starts }: { axis: TimeAxis; starts: string | undefined }) {
  const language = useLanguage();
  const { ticks, quarters } = useMemo(
    () => weekTicks(axis, language, measureText, starts),
    [axis, language, starts],
  );
  return (
    <svg className="plan-weeks" width={axis.width} height="28" aria-hidden="true">
      {ticks.map(({ week, text }) => (
        <text
          key={week}
          x={weekX(axis, week)}
          y="19"
          textAnchor={
            week === axis.horizon ? 'end' : week === 0 ? (axis.isNarrow ? 'start' : 'middle') : 'middle'
          }
        >
          {axis.isNarrow && text !== '' ? text.replace(/^.*\u00a00/, '0') : text}
        </text>
      ))}
      {!axis.isNarrow &&
        quarters.map(({ week, text }) => (
          <text key={week} className="quarter" x={weekX(axis, week)} y="19" textAnchor="middle">
            {text}
          </text>
        ))}
    </svg>
  );
}

/** Lines of quarters behind everything, and the week that is looked at. */
export function Grid({ axis, week }: { axis: TimeAxis; week: number | undefined }) {
  const language = useLanguage();
  const { ticks } = useMemo(() => weekTicks(axis, language, measureText), [axis, language]);
  return (
    <div className="plan-grid" aria-hidden="true">
      {ticks.map((tick) => (
        <i key={tick.week} style={{ left: Math.round(weekX(axis, tick.week)) }} />
      ))}
      {week !== undefined && (
        <i className="now" style={{ left: Math.round(weekX(axis, Math.min(axis.horizon, week))) }} />
      )}
    </div>
  );
}

const isRepeat = ({ key }: BarView) => key.endsWith('.repeat');

/** Bars as they were run, beside the same tactic of the same step as it is drafted. */
function oldBars({ steps, before }: PlanScreenView): {
  readonly moved: ReadonlyMap<string, BarView>;
  readonly gone: ReadonlyMap<string, readonly BarView[]>;
} {
  const moved = new Map<string, BarView>();
  const gone = new Map<string, BarView[]>();
  if (before === undefined) return { moved, gone };
  for (const { id, bars } of before) {
    const step = steps.find((each) => each.id === id);
    const left = [...(step?.bars ?? [])];
    for (const old of bars) {
      const at = left.findIndex(
        (bar) => isRepeat(bar) === isRepeat(old) && (isRepeat(bar) || bar.title === old.title),
      );
      const [bar] = at < 0 ? [] : left.splice(at, 1);
      if (bar === undefined) gone.set(id, [...(gone.get(id) ?? []), old]);
      else if (bar.from !== old.from || bar.to !== old.to) moved.set(bar.key, old);
    }
  }
  return { moved, gone };
}
