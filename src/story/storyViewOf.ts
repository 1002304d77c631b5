import { states } from '../model/states.ts';
import type { Segment } from '../report/board/segments.ts';
import { lookNumber, planLetter } from '../report/html/planLooks.ts';
import { planTitle } from '../report/names.ts';
import type { Curve } from '../report/page/compareView.ts';
import { lapseOf } from '../report/page/lapseOf.ts';
import { outcomeOrder, planCurves } from '../report/page/planCurves.ts';
import { chosenWorld, worldNamed, worldViewOf } from '../report/page/worldView.ts';
import { showNumber } from '../report/quantity.ts';
import { resultOf } from '../report/result.ts';
import { seriesOf } from '../report/seriesOf.ts';
import type { Basis } from '../text/basis.ts';
import type { Language, Text } from '../text/text.ts';
import { followPeople } from './followPeople.ts';
import { judgeClaim } from './judgeClaim.ts';
import type { OpenedStory, PlayedStory } from './playStory.ts';
import type { Prose } from './prose.ts';
import type { FollowPlace } from './readStory.ts';
import type { Claim } from './storySchema.ts';
import type { FollowView, PlayedView, StoryView, WayView } from './storyView.ts';
import { filled, tellClaim } from './tellClaim.ts';
import { typesetAuthor, typesetProse } from './typesetProse.ts';

/** How a source is known, in words. */
const grades: Readonly<Record<Basis, Text>> = {
  V: { en: 'the source was read', fr: 'la source a été lue' },
  C: { en: 'computed from data', fr: 'calculé à partir de données' },
  M: { en: 'standard literature', fr: 'littérature de référence' },
  A: { en: 'an assumption', fr: 'une hypothèse' },
};

/**
 * A story in the reader's language, before its worlds are played, or after; one that is written in a single language is shown in
 * that, figures and names included.
 */
export function storyViewOf(opened: OpenedStory | PlayedStory, reader: Language): StoryView {
  const { story, prepared, source } = opened;
  const language = story.onlyIn ?? reader;
  const { front, prose, predict, timing } = story;
  const say = (text: Text) => typesetAuthor(text[language], language);
  const set = (of: readonly Prose[]) => of.map((each) => typesetProse(each, language));
  const place = prepared.plans.findIndex(({ name }) => name === predict.is.plan);
  const plan = source.plans.find(({ name }) => name === predict.is.plan);
  const seats = seatsOf(prepared, language);
  return {
    language,
    name: story.name,
    title: say(front.title),
    people: prepared.org.size,
    horizon: prepared.horizon,
    worlds: prepared.worlds,
    question: set(prose.question[language]),
    timeline: story.timeline.map(({ when, text }) => ({ when: say(when), text: say(text) })),
    predict: {
      prose: set(prose.predict[language]),
      title: planTitle(prepared, predict.is.plan, language),
      look: Math.max(0, lookNumber({ name: predict.is.plan }, place)),
      outcome: predict.is.outcome,
      ends: say(predict.is.ends),
      start: startOf(seats.plans[place]?.states ?? new Uint8Array(0), prepared.org.size, predict.is.outcome),
      lapse: plan && lapseOf(plan, prepared.horizon, () => undefined),
    },
    run: set(prose.run[language]),
    why: set(prose.why[language]),
    idea: set(prose.idea[language]),
    ideas: story.ideas.map(({ name, text, source: from, grade }) => ({
      name: say(name),
      text: say(text),
      source: say(from),
      grade: `[${grade}] ${say(grades[grade])}`,
    })),
    sheet:
      timing.length === 0 && prose.facilitator[language].length === 0
        ? undefined
        : {
            prose: set(prose.facilitator[language]),
            timing: timing.map(({ minutes, text }) => ({ minutes, text: say(text) })),
          },
    seats,
    played: 'comparison' in opened ? playedView(opened, language) : undefined,
  };
}

/** The first world in week 0, before anything is done: who sits where, and who uses it already. */
function seatsOf(prepared: OpenedStory['prepared'], language: Language): StoryView['seats'] {
  const world = worldViewOf(prepared, { outcomes: [] }, language, 0);
  const people = world.names.length;
  // what follows week 0 is not shown
  const plans = world.plans.map((plan) => ({
    ...plan,
    states: plan.states.slice(0, people),
    load: plan.load.slice(0, people),
    changes: { week: new Int32Array(0), person: new Int32Array(0) },
    ties: plan.ties.filter(({ from }) => from === 0),
    posts: plan.posts.filter(({ from }) => from === 0),
  }));
  return { ...world, plans };
}

/** The share of people in week 0 that an outcome counts. */
function startOf(inWeek: Uint8Array, people: number, outcome: string): number {
  const counted: readonly number[] =
    outcome === 'buyIn' ? [3] : outcome === 'declared' ? [3, 4] : outcome === 'facade' ? [4] : [5];
  return people === 0
    ? 0
    : inWeek.slice(0, people).filter((state) => counted.includes(state)).length / people;
}

function playedView(played: PlayedStory, language: Language): PlayedView {
  const { story, prepared, comparison, source } = played;
  const { plan, outcome } = story.predict.is;
  const result = comparison.plans.find(({ name }) => name === plan)!;
  const curves = planCurves(result, comparison.people);
  const tell = ({ is }: { readonly is: Claim }): Segment[] => {
    const judged = judgeClaim(is, played.reader, prepared);
    return judged === undefined ? [] : tellClaim(is, judged, comparison, language);
  };
  const [headline, ...tale] = story.claims.map(tell);
  const followed = followedIn(played, language);
  return {
    curve: curveOf(result, outcome) ?? curves[outcomeOrder[0]]!,
    declared: outcome === 'buyIn' ? curves.declared?.mean : undefined,
    replicates: comparison.replicates,
    reveal: story.reveal.map(tell),
    follow: followed?.view,
    headline: headline ?? [],
    tale,
    ways: waysOf(played, followed, language),
    fingerprint: resultOf(comparison, source).fingerprint,
  };
}

function curveOf(result: PlayedStory['comparison']['plans'][number], outcome: string): Curve | undefined {
  const series = seriesOf(result, outcome);
  return series && { mean: series.mean, low: series.p05, high: series.p95 };
}

/** Whom a story follows, in the world that stands for all. */
interface FollowedIn {
  readonly view: FollowView;
  readonly replicate: number;
  /** Somebody of them, by what the page calls them, and the week in which they are followed from. */
  readonly person: string | undefined;
  readonly week: number;
}

function followedIn(
  { story, prepared, comparison }: PlayedStory,
  language: Language,
): FollowedIn | undefined {
  const { follow } = story;
  if (follow === undefined) return undefined;
  const { plan, compare, says } = follow.is;
  const place = prepared.plans.findIndex(({ name }) => name === plan);
  const chosen = chosenWorld(comparison);
  const world = worldViewOf(prepared, comparison, language, chosen.replicate);
  const played = world.plans.find((each) => each.plan === plan);
  if (played === undefined) return undefined;
  const people = world.names.length;
  const followed = followPeople(follow.is, played, people);
  const { rows, weeks, counts, moves, told } = followed;
  const [first, second] = [compare.first, compare.second].map((state) => told[states.indexOf(state)]);
  const outcome = rows.length === 0 ? 'none' : first > second ? 'more' : first < second ? 'less' : 'same';
  const number = (count: number) => showNumber(count, language);
  const places: Record<FollowPlace, () => Segment> = {
    count: () => ({ figure: number(rows.length) }),
    people: () => number(people),
    first: () => ({ figure: number(first) }),
    second: () => ({ figure: number(second) }),
    week: () => number(Math.min(compare.week, prepared.horizon)),
    weekFirst: () => number(weeks[0]),
    plan: () => planTitle(prepared, plan, language),
  };
  const last = prepared.horizon * people;
  // of whom more became what is told of first: somebody who stands there at the end
  const meant = rows.filter((row) => played.states[last + row] === states.indexOf(compare.first));
  const asked = meant.length > 0 ? meant : rows;
  // in the midst of them: the first in a file sits at the top
  const person = asked[asked.length >> 1];
  return {
    replicate: chosen.replicate,
    person: person === undefined ? undefined : world.names[person],
    week: weeks[0],
    view: {
      headline: filled(says[outcome][language], places, language),
      named: worldNamed(prepared, chosen, language),
      look: Math.max(0, lookNumber({ name: plan }, place)),
      weeks,
      counts,
      moves,
      count: rows.length,
      first: states.indexOf(follow.is.state),
    },
  };
}

function waysOf(
  { story, prepared }: PlayedStory,
  followed: FollowedIn | undefined,
  language: Language,
): WayView[] {
  const say = (text: Text | undefined) => (text === undefined ? '' : typesetAuthor(text[language], language));
  return story.ways.map(({ is: { to, text, about, plan, week, person, set, continue: over } }) => {
    const isOfFollowed = person === 'followed' && followed !== undefined;
    const named = plan ?? (isOfFollowed ? story.follow?.is.plan : undefined);
    const letterOf = (wanted: string) =>
      planLetter(
        lookNumber(
          { name: wanted },
          prepared.plans.findIndex(({ name }) => name === wanted),
        ),
      );
    return {
      to,
      text: say(text),
      about: say(about),
      plan: named === undefined ? undefined : letterOf(named),
      forks: over === undefined || week === undefined ? undefined : `${week}${letterOf(over)}`,
      week: week ?? (isOfFollowed ? followed.week : undefined),
      person: isOfFollowed ? followed.person : undefined,
      replicate: isOfFollowed ? followed.replicate : undefined,
      changes: [...changesOf(story.front.set), ...changesOf(set)],
    };
  });
}

/** Values as an address holds them. */
const changesOf = (set: Readonly<Record<string, unknown>>): [path: string, value: string][] =>
  Object.entries(set).map(([path, value]) => [path, String(value)]);
