import { type KeyboardEvent, useId, useRef } from 'react';
import type { Branch, BranchesView, BranchOutcome } from '../../../report/page/branchesView.ts';
import { typeset } from '../../../report/typeset.ts';
import type { Text } from '../../../text/text.ts';
import { measureText } from '../../charts/measureText.ts';
import { useTimeAxis } from '../../charts/TimeFrame.tsx';
import { weekAt, weekTicks, weekX } from '../../charts/timeAxis.ts';
import { PlanKey } from '../../design/PlanKey.tsx';
import { useLabelled, useLanguage, useSay } from '../../state/language.ts';
import { laneHeights } from './branchAxis.ts';
import { LaneDrawing } from './LaneDrawing.tsx';

const words = {
  list: { en: 'Branches', fr: 'Bifurcations' },
  on: { en: 'goes on', fr: 'continue' },
  first: { en: 'Compare as the first', fr: 'Comparer comme première' },
  second: { en: 'Compare as the second', fr: 'Comparer comme seconde' },
  remove: { en: 'Remove this branch', fr: 'Retirer cette bifurcation' },
  against: { en: 'against going on', fr: 'par rapport à continuer' },
} as const satisfies Record<string, Text>;

/** A plan as branches name it. */
export interface BranchPlan {
  readonly name: string;
  readonly title: string;
  readonly letter: string;
  readonly look: number;
}

/** Branches one under the other, each with what it comes to; two of them can be chosen. */
export function Lanes({
  view,
  plans,
  outcome,
  pair,
  week,
  starts,
  onPair,
  onWeek,
  onRemove,
  onFork,
}: {
  readonly view: BranchesView;
  readonly plans: readonly BranchPlan[];
  readonly outcome: BranchOutcome;
  readonly pair: readonly [one: number, two: number];
  readonly week: number;
  readonly starts: string | undefined;
  readonly onPair: (pair: readonly [one: number, two: number]) => void;
  readonly onWeek: (week: number) => void;
  readonly onRemove: (lane: number) => void;
  readonly onFork: (lane: number) => void;
}) {
  const id = useId();
  const say = useSay();
  const language = useLanguage();
  const labelled = useLabelled();
  const axis = useTimeAxis();
  const list = useRef<HTMLOListElement>(null);
  const { row } = laneHeights(axis);
  const { lanes } = view;
  const planOf = (branch: Branch) => {
    const name = branch.at(-1)?.to ?? view.of;
    return plans.find((plan) => plan.name === name) ?? plans[0];
  };
  const looks = lanes.map(({ branch }) => planOf(branch).look);
  const looksKey = looks.join(' ');
  const { ticks } = weekTicks(axis, language, measureText, starts);

  const onKey = (lane: number) => (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      ArrowDown: () => focusOn(lane + 1),
      ArrowUp: () => focusOn(lane - 1),
      1: () => onPair([lane, pair[1]]),
      2: () => onPair([pair[0], lane]),
      f: () => onFork(lane),
      F: () => onFork(lane),
      Delete: () => lane > 0 && onRemove(lane),
    };
    const act = acts[event.key];
    if (act === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const focusOn = (lane: number) => list.current?.querySelectorAll<HTMLElement>('.lane-name')[lane]?.focus();

  return (
    <div
      className="lanes-box"
      onPointerDown={(event) => {
        if ((event.target as HTMLElement).closest('button')) return;
        const box = event.currentTarget.getBoundingClientRect();
        const at = event.clientX - box.left;
        if (at >= axis.left - 4 && at <= axis.right + 4) onWeek(weekAt(axis, at));
      }}
    >
      <LaneDrawing
        key={looksKey}
        id={id}
        view={view}
        looks={looks}
        outcome={outcome}
        axis={axis}
        ticks={ticks.filter(({ text }) => text !== '')}
      />
      <span
        className="playhead-line"
        style={{ left: Math.round(weekX(axis, Math.min(week, view.deadline))), height: lanes.length * row }}
      />
      <ol ref={list} className="lanes" aria-label={say(words.list)}>
        {lanes.map(({ branch, figures, against }, k) => {
          const plan = planOf(branch);
          const figure = figures[outcome];
          const difference = against[outcome];
          const key = branch.map((fork) => `${fork.week}${fork.to}`).join('');
          return (
            <li
              key={key}
              style={{ top: k * row, height: row }}
              data-chosen={pair.includes(k) || undefined}
              className={axis.isNarrow ? 'narrow' : undefined}
            >
              <span className="lane-side" style={axis.isNarrow ? undefined : { width: axis.left - 10 }}>
                <button
                  type="button"
                  className="lane-name"
                  title={typeset(laneName(branch, plan, plans, language), language)}
                  onClick={() => onPair([pair[0] === k ? pair[1] : pair[0], k])}
                  onKeyDown={onKey(k)}
                >
                  <PlanKey letter={plan.letter} look={plan.look} />
                  <span className="lane-told">
                    {typeset(laneName(branch, plan, plans, language), language)}
                  </span>
                </button>
                {[words.first, words.second].map((label, place) => (
                  <button
                    key={label.en}
                    type="button"
                    className="lane-pick"
                    aria-pressed={pair[place] === k}
                    aria-label={labelled(
                      `${place + 1}`,
                      `${say(label)}, ${laneName(branch, plan, plans, language)}`,
                    )}
                    onClick={() => onPair(place === 0 ? [k, pair[1]] : [pair[0], k])}
                  >
                    {place + 1}
                  </button>
                ))}
                {k > 0 && (
                  <button
                    type="button"
                    className="lane-pick lane-remove"
                    aria-label={labelled(say(words.remove), laneName(branch, plan, plans, language))}
                    onClick={() => onRemove(k)}
                  >
                    ×
                  </button>
                )}
              </span>
              <span className="lane-figure" style={{ left: axis.right + 10 }}>
                <b className={`plan-${plan.look % 8}`}>{figure?.value ?? '–'}</b>{' '}
                <span className="range">{figure?.interval}</span>
                {difference && (
                  <span className={axis.isNarrow ? 'lane-difference' : 'visually-hidden'}>
                    {' '}
                    {difference.value} <span className="lane-interval">{difference.interval}</span>{' '}
                    {!axis.isNarrow && say(words.against)}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** `Blitzkrieg goes on`, `week 26 → Guerrilla`, `26 B, week 40 → Voluntary`. */
export function laneName(
  branch: Branch,
  plan: BranchPlan,
  plans: readonly BranchPlan[],
  language: 'en' | 'fr',
): string {
  const last = branch.at(-1);
  if (last === undefined) return `${plan.title} ${words.on[language]}`;
  const week = language === 'fr' ? 'sem.\u00a0' : 'week\u00a0';
  const before = branch
    .slice(0, -1)
    .map((fork) => `${fork.week}\u00a0${plans.find(({ name }) => name === fork.to)?.letter ?? ''}`);
  return [...before, `${week}${last.week} → ${plan.title}`].join(', ');
}
