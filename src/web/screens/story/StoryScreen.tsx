import { useEffect, useMemo, useRef, useState } from 'react';
import type { Segment } from '../../../report/board/segments.ts';
import { wholePercent } from '../../../report/quantity.ts';
import { typeset } from '../../../report/typeset.ts';
import type { StoryView, WayView } from '../../../story/storyView.ts';
import type { Language } from '../../../text/text.ts';
import { PlaceLink } from '../../design/PlaceLink.tsx';
import { HeadlineSpans, ProseText } from '../../design/ProseText.tsx';
import { Spoken } from '../../design/Spoken.tsx';
import { SeatPlan } from '../../seats/SeatPlan.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import { type StoryStep, storySteps } from '../../state/pageState.ts';
import { FlowChart } from './FlowChart.tsx';
import { PredictChart } from './PredictChart.tsx';
import { PredictionsPanel } from './PredictionsPanel.tsx';
import {
  blank,
  isDrawn,
  type Prediction,
  packPredictions,
  shaped,
  shapes,
  unpackPredictions,
} from './predictions.ts';
import { RevealChart } from './RevealChart.tsx';
import { RevealPanel } from './RevealPanel.tsx';
import { ShapeSign } from './ShapeSign.tsx';
import { StepList } from './StepList.tsx';
import type { OfferedStory } from './StoryList.tsx';
import { StoryTables } from './StoryTables.tsx';
import {
  drawToWeek,
  lockedTold,
  playingTold,
  storyWords,
  useAtStart,
  worldsBehind,
  worldsCounted,
} from './storyWords.ts';
import { useIsProjected } from './useIsProjected.ts';
import './story.css';

/** The step before, or after. */
const stepBeside = (step: StoryStep, by: number): StoryStep =>
  storySteps[Math.max(0, Math.min(storySteps.length - 1, storySteps.indexOf(step) + by))];

/** What the screen does beyond itself. */
export interface StoryActs {
  readonly onStep: (step: StoryStep, open: boolean) => void;
  readonly onDrawn: (packed: string | undefined) => void;
  readonly onSheet: () => void;
  readonly onList: () => void;
  readonly onStory: (name: string) => void;
  readonly onWay: (way: WayView) => void;
  readonly hrefOf: (way: WayView) => string;
  /** Listens to the keys of a story, until the result is called. */
  readonly listen: (keys: () => Readonly<Record<string, () => void>>) => () => void;
}

/** A story, step by step: question, prediction, what the worlds say, why, and the idea behind it. */
export function StoryScreen({
  view,
  progress,
  step: asked,
  isOpen,
  drawn,
  isTooLarge,
  next,
  onlyIn,
  acts,
}: {
  view: StoryView;
  progress: { readonly done: number; readonly total: number } | undefined;
  step: StoryStep;
  isOpen: boolean;
  drawn: string | undefined;
  isTooLarge: boolean;
  /** Said in the reader's language where the story is written in another alone. */
  onlyIn: { readonly text: string; readonly language: Language } | undefined;
  /** The story that comes after this one in the list. */
  next: Pick<OfferedStory, 'name' | 'title' | 'href'> | undefined;
  acts: StoryActs;
}) {
  const say = useSay();
  const language = useLanguage();
  const { horizon, predict, played } = view;
  const start = predict.start;
  const [current, setCurrent] = useState(0);
  const [predictions, setPredictions] = useState<readonly Prediction[]>(() => read(drawn));
  const written = useRef(drawn);
  const headline = useRef<HTMLHeadingElement>(null);
  const isProjected = useIsProjected();

  function read(packed: string | undefined): readonly Prediction[] {
    const all = unpackPredictions(packed, horizon);
    return all.length > 0 ? all : [blank('', start)];
  }
  // back, forward, and another link
  useEffect(() => {
    if (drawn === written.current) return;
    written.current = drawn;
    setPredictions(read(drawn));
    setCurrent(0);
  }, [drawn]);
  function change(all: readonly Prediction[]): void {
    setPredictions(all);
    written.current = packPredictions(all);
    acts.onDrawn(written.current);
  }
  const changeOne = (place: number, one: Prediction) =>
    change(predictions.map((each, k) => (k === place ? one : each)));

  const ready = predictions.filter((each) => isDrawn(each, horizon));
  const mayRun = ready.length > 0 || isOpen;
  const step: StoryStep = storySteps.indexOf(asked) >= 2 && !mayRun ? 'predict' : asked;
  const isRevealed = isOpen && played !== undefined;
  const mayGo = (to: StoryStep) =>
    storySteps.indexOf(to) < 2 || (to === 'run' ? mayRun : isOpen && played !== undefined);
  const goTo = (to: StoryStep) => {
    if (mayGo(to)) acts.onStep(to, isOpen);
  };
  const reveal = () => {
    if (step === 'predict' && mayRun) acts.onStep('run', false);
    else if (step === 'run') {
      if (played === undefined) setAwaited(true);
      else if (isOpen) setTurn((turn) => turn + 1);
      else acts.onStep('run', true);
    }
  };
  // who asks before the worlds are there is answered once they are
  const [isAwaited, setAwaited] = useState(false);
  useEffect(() => {
    if (step !== 'run' || isOpen) setAwaited(false);
    else if (isAwaited && played !== undefined) acts.onStep('run', true);
  }, [step, isOpen, isAwaited, played, acts]);
  // how often it was revealed: each time it is drawn anew
  const [turn, setTurn] = useState(0);
  const listen = useRef({ goTo, reveal, step });
  listen.current = { goTo, reveal, step };
  useEffect(
    () =>
      acts.listen(() => ({
        ArrowRight: () => listen.current.goTo(stepBeside(listen.current.step, 1)),
        ArrowLeft: () => listen.current.goTo(stepBeside(listen.current.step, -1)),
        R: () => listen.current.reveal(),
        F: () =>
          void (document.fullscreenElement === null
            ? document.documentElement.requestFullscreen?.().catch(() => {})
            : document.exitFullscreen()),
      })),
    [acts.listen],
  );
  // whoever goes on by keyboard, or listens, begins each step at its headline
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    headline.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [step]);

  const percent = (share: number) => wholePercent(share, language);
  const told = useMemo(() => revealTold(view, ready, percent, language), [view, ready, language]);

  return (
    <main className="story" id="content" tabIndex={-1} data-step={step} lang={language}>
      <StepList step={step} mayGo={mayGo} onStep={goTo} />
      <h1 className="voice story-headline" tabIndex={-1} ref={headline} aria-live="polite">
        {step === 'question' && <HeadlineSpans prose={view.question} />}
        {step === 'predict' && <HeadlineSpans prose={view.predict.prose} />}
        {/* whoever opens a later step by its link waits there */}
        {storySteps.indexOf(step) >= 2 && played === undefined && say(playingTold(progress))}
        {step === 'run' &&
          played !== undefined &&
          (isRevealed ? <Spoken segments={told} language={language} /> : say(lockedTold(ready.length)))}
        {step === 'why' &&
          played !== undefined &&
          (played.follow ? (
            <Spoken segments={played.follow.headline} language={language} />
          ) : (
            say(storyWords.noFollow)
          ))}
        {step === 'idea' && played && <Spoken segments={played.headline} language={language} />}
      </h1>
      <div className="story-body">
        {step === 'question' && (
          <>
            <div className="story-told">
              <dl className="story-timeline">
                {view.timeline.map(({ when, text }, k) => {
                  const key = k;
                  return (
                    <div key={key}>
                      <dt>{when}</dt>
                      <dd>{text}</dd>
                    </div>
                  );
                })}
              </dl>
              <ProseText prose={view.question.slice(1)} />
            </div>
            <Seats view={view} />
          </>
        )}
        {step === 'predict' && (
          <>
            <div className="story-plot">
              <PredictChart
                key={current}
                view={view}
                prediction={predictions[Math.min(current, predictions.length - 1)]}
                isProjected={isProjected}
                onChange={(one) => changeOne(Math.min(current, predictions.length - 1), one)}
              />
            </div>
            {predictions.length > 1 && (
              <PredictionsPanel
                predictions={predictions}
                current={current}
                horizon={horizon}
                onCurrent={setCurrent}
                onName={(place, name) => changeOne(place, { ...predictions[place], name })}
                onAdd={add}
                onRemove={(place) => {
                  change(predictions.filter((_, k) => k !== place));
                  setCurrent(0);
                }}
              />
            )}
          </>
        )}
        {step === 'run' && (
          <>
            <div className="story-plot">
              <RevealChart
                key={turn}
                view={view}
                played={played}
                predictions={ready}
                isOpen={isOpen}
                isProjected={isProjected}
              />
            </div>
            {isRevealed && ready.length > 1 && (
              <RevealPanel predictions={ready} played={played} horizon={horizon} />
            )}
          </>
        )}
        {step === 'why' && played?.follow && played.follow.count > 0 && (
          <div className="story-plot">
            <FlowChart follow={played.follow} isProjected={isProjected} />
          </div>
        )}
        {step === 'idea' && played && (
          <>
            <div className="story-ideas">
              {view.ideas.length > 0 && <h2>{say(storyWords.named)}</h2>}
              {view.ideas.map(({ name, text, source, grade }) => (
                <div key={name}>
                  <p>
                    <b>{name}</b> {text}
                  </p>
                  <p className="story-source">
                    {source} {grade}
                  </p>
                </div>
              ))}
              <ProseText prose={view.idea} />
              {played.tale.length > 0 && (
                <section className="story-tale">
                  <h2>{say(storyWords.tale)}</h2>
                  {played.tale.map((sentence, k) => {
                    const key = k;
                    return (
                      <p key={key}>
                        <Spoken segments={sentence} language={language} />
                      </p>
                    );
                  })}
                </section>
              )}
            </div>
            <div className="story-ways">
              <h2>{say(storyWords.now)}</h2>
              <ul>
                {played.ways.map((way) => (
                  <li key={way.text}>
                    <PlaceLink place={{ href: acts.hrefOf(way), onGo: () => acts.onWay(way) }}>
                      {way.text} →
                    </PlaceLink>
                    {way.about !== '' && <p>{way.about}</p>}
                  </li>
                ))}
              </ul>
              {next !== undefined && (
                <p className="story-next">
                  {say(storyWords.next)}{' '}
                  <PlaceLink place={{ href: next.href, onGo: () => acts.onStory(next.name) }}>
                    {say(next.title)} →
                  </PlaceLink>
                </p>
              )}
            </div>
          </>
        )}
      </div>
      {step === 'run' && view.run.length > 0 && isRevealed && <ProseText prose={view.run} />}
      {step === 'why' && view.why.length > 0 && <ProseText prose={view.why} />}
      {step === 'run' && isRevealed && <StoryTables view={view} played={played} predictions={ready} />}
      {step === 'why' && played?.follow && <StoryTables.Flow follow={played.follow} />}
      <footer className="story-foot">
        <p className="caption story-sign">
          {(step === 'question' || step === 'idea') && (
            <>
              <button type="button" className="strip-button" onClick={acts.onList}>
                {say(storyWords.stories)}
              </button>
              {(step === 'question' || played !== undefined) && ' · '}
            </>
          )}
          {step === 'question' && (
            <>
              {view.title}
              {onlyIn && (
                <>
                  {' · '}
                  <span lang={onlyIn.language}>{onlyIn.text}</span>
                </>
              )}
              {isTooLarge && ` · ${say(storyWords.tooLarge)}`}
            </>
          )}
          {step === 'run' && say(worldsBehind(view.worlds))}
          {step === 'why' && played?.follow && (
            <>
              {say(storyWords.oneWorld)} {typeset(`${played.follow.named}; `, language)}
              {say(storyWords.single)}
            </>
          )}
          {step === 'idea' && played && (
            <>
              {say(storyWords.notForecast)} · {say(worldsCounted(view.worlds))} ·{' '}
              <code title={played.fingerprint.full}>{played.fingerprint.short}</code>
            </>
          )}
        </p>
        {step === 'predict' && (
          // biome-ignore lint/a11y/useSemanticElements: three buttons are no fieldset
          <div className="story-shapes" role="group" aria-label={say(storyWords.shapes)}>
            {shapes.map((shape) => (
              <button
                key={shape}
                type="button"
                className="button"
                onClick={() => changeOne(current, shaped(predictions[current].name, shape, start, horizon))}
              >
                <ShapeSign shape={shape} />
                {say(storyWords[shape])}
              </button>
            ))}
            <button
              type="button"
              className="button"
              onClick={() => changeOne(current, blank(predictions[current].name, start))}
            >
              {say(storyWords.clear)}
            </button>
            {predictions.length === 1 && (
              <button type="button" className="button quiet" onClick={add}>
                + {say(storyWords.another)}
              </button>
            )}
          </div>
        )}
        <span className="story-actions">
          {view.sheet !== undefined && (step === 'question' || step === 'idea') && (
            <button type="button" className="button big" onClick={acts.onSheet}>
              {say(storyWords.sheet)}
            </button>
          )}
          {step === 'question' && (
            <button type="button" className="button filled big" onClick={() => goTo('predict')}>
              {say(storyWords.toPredict)}
            </button>
          )}
          {step === 'predict' && (
            <button
              type="button"
              className="button filled big"
              disabled={!mayRun}
              onClick={() => acts.onStep('run', false)}
            >
              {mayRun ? say(storyWords.lock) : typeset(drawToWeek(horizon)[language], language)}
            </button>
          )}
          {step === 'run' && !isRevealed && (
            <button
              type="button"
              className="button filled big"
              disabled={played === undefined}
              onClick={reveal}
            >
              {played !== undefined ? (
                <>
                  {say(storyWords.reveal)} <kbd>R</kbd>
                </>
              ) : (
                say(isAwaited ? storyWords.revealsSoon : storyWords.playing)
              )}
            </button>
          )}
          {step === 'run' && isRevealed && (
            <>
              <button type="button" className="button big" onClick={reveal}>
                {say(storyWords.again)}
              </button>
              <button type="button" className="button filled big" onClick={() => goTo('why')}>
                {say(storyWords.toWhy)}
              </button>
            </>
          )}
          {step === 'why' && (
            <button type="button" className="button filled big" onClick={() => goTo('idea')}>
              {say(storyWords.toIdea)}
            </button>
          )}
          {step === 'idea' && (
            <button
              type="button"
              className="button big"
              onClick={() => {
                change([blank('', start)]);
                setCurrent(0);
                acts.onStep('question', false);
              }}
            >
              {say(storyWords.restart)}
            </button>
          )}
        </span>
      </footer>
    </main>
  );

  function add(): void {
    change([...predictions, blank('', start)]);
    setCurrent(predictions.length);
  }
}

/** The organisation before anything is done, as far as its people may be seen. */
function Seats({ view }: { view: StoryView }) {
  const say = useSay();
  const { seats, people, predict } = view;
  const plan = seats.plans[0];
  if (plan === undefined) return null;
  return (
    <figure className="story-seats" aria-label={say(storyWords.organisation)}>
      <SeatPlan world={seats} plan={plan} title={view.title} look={predict.look} week={0} />
      <figcaption className="caption">
        {say(useAtStart(plan.states.filter((state) => state === 3).length, people))}
      </figcaption>
    </figure>
  );
}

/** `You said 78%. It is 48% (38–58).`, and what the story claims besides. */
function revealTold(
  { horizon, predict, played }: StoryView,
  predictions: readonly Prediction[],
  percent: (share: number) => string,
  language: 'en' | 'fr',
): Segment[] {
  if (played === undefined) return [];
  const { mean, low, high } = played.curve;
  const ends = predictions.map(({ values }) => values[horizon]).toSorted((a, b) => a - b);
  const figure = (share: number): Segment => ({ figure: percent(share) });
  const range = `\u00a0(${Math.round(low[horizon] * 100)}–${Math.round(high[horizon] * 100)})`;
  const [least, most] = [ends[0], ends.at(-1)];
  const isFrench = language === 'fr';
  const said: Segment[] =
    least === undefined || most === undefined
      ? []
      : least === most
        ? [isFrench ? 'Vous disiez ' : 'You said ', figure(least / 100), '. ']
        : [
            isFrench ? 'Vous disiez entre ' : 'You said between ',
            figure(least / 100),
            isFrench ? ' et ' : ' and ',
            figure(most / 100),
            '. ',
          ];
  return [
    ...said,
    isFrench ? 'C’est ' : 'It is ',
    figure(mean[horizon]),
    { interval: range },
    isFrench ? ` ${predict.ends}. ` : ` ${predict.ends}. `,
    ...played.reveal.flatMap((sentence) => [...sentence, ' ']),
  ];
}
