import { sayIn } from '../../report/typeset.ts';
import type { Language } from '../../text/text.ts';
import { type AdoptionMarks, boxOfGate, type ChartSource, shareY } from './adoptionMarks.ts';
import { chartWords, targetAsks, targetAsksShort } from './chartWords.ts';
import type { Box } from './freeSpot.ts';
import { doesCross, doMeet, freeSpot, type Line } from './freeSpot.ts';
import type { Measure } from './measureText.ts';
import { shareText } from './shareText.ts';
import { type TimeAxis, weekX } from './timeAxis.ts';

/** A text in the chart that stands where there is room. */
export interface ChartNote {
  readonly key: string;
  readonly kind: 'annotation' | 'target' | 'deadline' | 'lapse' | 'coincident';
  readonly look?: number | undefined;
  readonly lines: readonly string[];
  readonly box: Box;
  /** From what is pointed out to the text. */
  readonly leader?: string | undefined;
}

/** Height of a line of a note, over its size. */
const LINE = 1.38;

interface Setting {
  readonly axis: TimeAxis;
  readonly language: Language;
  readonly measure: Measure;
}

/** How wide and high a note is. */
export function noteSize(lines: readonly string[], { axis: { sizes }, measure }: Omit<Setting, 'language'>) {
  const width = Math.max(...lines.map((text, k) => measure(text, sizes.label, k === 0 ? 600 : 400)));
  return { width: Math.ceil(width), height: Math.ceil(lines.length * sizes.label * LINE) };
}

/** Room above a plot in which the annotation stands where it finds none inside. */
export const roomAbove = (axis: TimeAxis, lines: number): number =>
  Math.ceil(lines * axis.sizes.label * LINE) + 8;

/** The lines of the annotation that are told of an outcome: the second speaks of the hatching. */
export function annotationLines({ view, outcome, shown }: ChartSource): readonly string[] {
  const { annotation } = view;
  if (annotation === undefined || !shown.includes(annotation.plan)) return [];
  if (outcome === 'all') return annotation.lines;
  return outcome === 'declared' ? annotation.lines.slice(0, 1) : [];
}

/**
 * Places every text of a chart but labels of lines. `misses` tells that the annotation found no place: the plot wants room
 * above it.
 */
export function adoptionNotes(
  source: ChartSource,
  marks: AdoptionMarks,
  setting: Setting,
  dial: readonly Line[] = [],
): { readonly notes: readonly ChartNote[]; readonly misses: boolean } {
  const { view, outcome } = source;
  const { axis, language, measure } = setting;
  const { heights, gates, forks, lapses } = marks;
  const say = sayIn(language);
  const notes: ChartNote[] = [];
  const boxes: Box[] = [
    ...gates.map(boxOfGate),
    ...forks.map(({ x, y }) => ({ left: x - 7, top: y - 7, right: x + 7, bottom: y + 7 })),
    ...lapses.map(({ x, y }) => ({ left: x - 1, top: y - 11, right: x + 1, bottom: y + 11 })),
  ];
  const lines = [...marks.lines, ...dial];
  const within = { left: axis.left + 4, top: 0, right: axis.right - 2, bottom: heights.bottom - 3 };
  const occupied = () => ({ within, boxes, lines, areas: marks.areas });
  const put = (note: ChartNote) => {
    notes.push(note);
    boxes.push(note.box);
  };

  for (const [k, lapse] of lapses.entries()) {
    if (lapses.findIndex(({ week }) => week === lapse.week) < k) continue;
    const lines = [say(chartWords.lapse)];
    const size = { width: measure(lines[0], axis.sizes.tick), height: axis.sizes.tick * LINE };
    const box = freeSpot(
      occupied(),
      size,
      { x: lapse.x + 10, y: lapse.y },
      {
        onArea: 40,
        allows: ({ left, right, top, bottom }) =>
          left - lapse.x < 90 && lapse.x - right < 20 && top - lapse.y < 70 && lapse.y - bottom < 40,
      },
    );
    if (box !== undefined) put({ key: `lapse ${lapse.week}`, kind: 'lapse', lines, box });
  }

  const told = annotationLines(source);
  let misses = false;
  if (told.length > 0 && view.annotation !== undefined) {
    const { plan, week, declared } = view.annotation;
    const look = view.plans.find(({ name }) => name === plan)?.look;
    const x = weekX(axis, week);
    const y = shareY(heights, declared);
    const size = noteSize(told, setting);
    const first = size.height / told.length / 2;
    const above = { left: x - 1, right: x + 1, bottom: y - 3 };
    const isClear = (box: Box) => {
      const middle = box.top + first;
      const [from, to] = box.left > x ? [x, box.left - 4] : [box.right + 4, x];
      if (middle > y - 5 || to - from < 6) return box.left <= x && box.right >= x && box.bottom < y - 8;
      const elbow = { left: from, top: middle - 1, right: to, bottom: middle + 1 };
      const rise = { ...above, top: middle };
      const isFree = (part: Box, apart: number) =>
        // what stands at the peak itself is where the leader comes from
        !boxes.some((other) => (other.left > x || other.right < x) && doMeet(part, other, 3)) &&
        !marks.lines.some((line) => doesCross(part, line, apart));
      return isFree(elbow, 2) && (rise.bottom <= rise.top || isFree(rise, -2));
    };
    const spot = (clear: readonly Line[]) =>
      freeSpot(
        { ...occupied(), lines: clear },
        size,
        { x: x + 24, y: y + first },
        { onArea: 30, allows: isClear },
      );
    // rather across the dial's curve, which moves, than nowhere
    const box = spot(lines) ?? spot(marks.lines);
    misses =
      box === undefined && within.bottom - heights.top > 0 && heights.top < roomAbove(axis, told.length);
    if (box !== undefined) {
      put({
        key: 'annotation',
        kind: 'annotation',
        look,
        lines: told,
        box,
        leader: leaderTo(box, first, x, y),
      });
      const middle = box.top + first;
      boxes.push({ left: x - 2, right: x + 2, top: Math.min(middle, y - 6), bottom: y - 4 });
      boxes.push({
        left: Math.min(x, box.right),
        right: Math.max(x, box.left),
        top: middle - 1,
        bottom: middle + 1,
      });
    }
  }

  if (view.deadline < view.horizon) {
    const text = say(chartWords.deadline);
    const size = { width: measure(text, axis.sizes.tick), height: axis.sizes.tick * LINE };
    const box = freeSpot(
      occupied(),
      size,
      { x: weekX(axis, view.deadline) + 5, y: heights.bottom - 12 },
      {
        allows: ({ left }) => Math.abs(left - weekX(axis, view.deadline) - 5) < 3,
      },
    );
    if (box !== undefined) put({ key: 'deadline', kind: 'deadline', lines: [text], box });
  }

  for (const { outcomes, text } of view.coincident ?? []) {
    if (!outcomes.includes(outcome === 'all' ? 'buyIn' : outcome)) continue;
    const same = marks.series.find(({ look, isLight }) => look === undefined && !isLight);
    if (same === undefined) continue;
    const y = shareY(heights, same.values[Math.floor(same.values.length / 2)]);
    const size = { width: measure(text, axis.sizes.label), height: axis.sizes.label * LINE };
    const x = (axis.left + axis.right - size.width) / 2;
    const box = freeSpot(occupied(), size, { x, y: y - 14 });
    if (box !== undefined) put({ key: text, kind: 'coincident', lines: [text], box });
  }

  if (view.participation !== undefined && (outcome === 'all' || outcome === 'buyIn')) {
    const y = shareY(heights, view.participation);
    const share = shareText(view.participation, language);
    const line = { left: axis.left, step: axis.right - axis.left, heights: [y, y] };
    for (const words of [targetAsks(share), targetAsksShort(share)]) {
      const text = say(words);
      const size = { width: measure(text, axis.sizes.tick), height: axis.sizes.tick * LINE };
      const box = freeSpot(
        { ...occupied(), lines: [...lines, line] },
        size,
        { x: axis.right - size.width - 4, y: y + 12 },
        { allows: ({ top, bottom }) => Math.abs(top - y) < 9 || Math.abs(bottom - y) < 9, onArea: 30 },
      );
      if (box === undefined) continue;
      put({ key: 'target', kind: 'target', lines: [text], box });
      break;
    }
  }
  return { notes, misses };
}

/** Up from a peak and across to the first line of its text. */
function leaderTo(box: Box, first: number, x: number, y: number): string {
  const middle = Math.round(box.top + first) + 0.5;
  const up = Math.round(x) + 0.5;
  if (box.left <= x && box.right >= x) return `M${up} ${y - 4}V${Math.round(box.bottom) + 1}`;
  return `M${up} ${y - 4}V${middle}H${box.left > x ? box.left - 5 : box.right + 5}`;
}
