import { useEffect, useRef, useState } from 'react';
import type { BarView, PlanScreenView } from '../../../report/page/planTimeline.ts';
import type { PlanEdit } from '../../../scenario/edit/editPlan.ts';
import type { Text } from '../../../text/text.ts';
import { Choice } from '../../design/Choice.tsx';
import { PlanChoice } from '../../design/PlanChoice.tsx';
import { lookClass } from '../../design/PlanKey.tsx';
import { Spoken } from '../../design/Spoken.tsx';
import { useWidth } from '../../design/useWidth.ts';
import { changesUnrun, isUnrun } from '../../state/draftState.ts';
import { useLabelled, useLanguage, useSay } from '../../state/language.ts';
import { useComparison, usePage, usePageState } from '../../state/pageContext.ts';
import { useStore } from '../../state/store.ts';
import { FieldControl } from './FieldControl.tsx';
import { LoadKey, LoadMap, LoadTable } from './LoadMap.tsx';
import { chosenOf, linesOfChosen, PartForm } from './PartForm.tsx';
import { PhoneTimeline, SheetBar } from './PhoneTimeline.tsx';
import type { BarActions } from './PlanBar.tsx';
import { PlanFigures } from './PlanFigures.tsx';
import { PlanTimeline } from './PlanTimeline.tsx';
import './plan.css';
import { planAxis } from './planAxis.ts';
import { planWords } from './planWords.ts';
import { TacticCards } from './TacticCards.tsx';
import { UnrunLine } from './UnrunLine.tsx';
import { WhereItStands } from './WhereItStands.tsx';
import { WhomToStart } from './WhomToStart.tsx';
import { YamlPanel } from './YamlPanel.tsx';

const words = {
  load: { en: 'What it asks of each unit', fr: 'Ce qu’il demande à chaque unité' },
  loadOf: { en: 'What this plan asks of each unit', fr: 'Ce que ce plan demande à chaque unité' },
  loadUnit: {
    en: 'hours of change over the hours that a person can give',
    fr: 'heures de changement sur celles qu’une personne peut donner',
  },
  asRun: { en: 'as it was run', fr: 'tel que joué' },
  notYet: {
    en: 'What is asked of each unit stands here once it has run.',
    fr: 'Une fois joué, on lit ici ce qui est demandé à chaque unité.',
  },
  start: { en: 'Whom it begins with, and when', fr: 'Avec qui cela commence, et quand' },
  startAbout: {
    en: 'Of the scenario: the same for every plan. Whom a tactic itself chooses is among what can be said of it.',
    fr: 'Propre au scénario : commun à tous les plans. Qui une tactique choisit se dit dans son propre formulaire.',
  },
  fault: { en: 'The plan could not be read:', fr: 'Le plan n’a pas pu être lu :' },
  copy: { en: '+ plan', fr: '+ plan' },
  copyLong: {
    en: 'Another plan that begins as this one does, to be changed beside it',
    fr: 'Un autre plan qui commence comme celui-ci, à changer à côté',
  },
  refused: { en: 'This was not done:', fr: 'Ceci n’a pas été fait :' },
} satisfies Record<string, Text>;

/** Narrower is a phone: rows, and sheets instead of drags. */
const PHONE = 700;

/** A plan to be looked at and changed, once it was read. */
export function PlanScreen() {
  const page = usePage();
  const say = useSay();
  const language = useLanguage();
  const open = useStore(page.scenario, (state) => state.open);
  const view = useStore(page.draft.store, (state) => state.view);
  const fault = useStore(page.draft.store, (state) => state.fault);
  const changes = usePageState((state) => state.changes);
  const letter = usePageState((state) => state.plan);
  const stage = useComparison((state) => state.stage);
  const isPlayed = stage === 'draws' || stage === 'complete';

  useEffect(() => {
    if (open !== undefined) page.draft.look();
  }, [page, open, changes, letter, language, isPlayed, stage === 'complete']);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const isField = (event.target as HTMLElement).closest?.('input[type=text], [role=dialog]');
      if (isField || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) page.draft.redo();
      else page.draft.undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [page]);

  if (view?.plan !== undefined) return <PlanWorkplace view={view} plan={view.plan} />;
  return (
    <main
      className="plan-screen empty"
      id="content"
      tabIndex={-1}
      aria-busy={view === undefined && fault === ''}
    >
      <p>
        {view !== undefined
          ? say(planWords.noPlans)
          : fault === ''
            ? say(planWords.reading)
            : `${say(words.fault)} ${fault}`}
      </p>
    </main>
  );
}

/** Its timeline, what it asks of each unit, and the text that both are. */
function PlanWorkplace({
  view,
  plan,
}: {
  readonly view: PlanScreenView;
  readonly plan: NonNullable<PlanScreenView['plan']>;
}) {
  const page = usePage();
  const say = useSay();
  const language = useLanguage();
  const labelled = useLabelled();
  const draft = useStore(page.draft.store, (state) => state);
  const open = useStore(page.scenario, (state) => state.open);
  const changes = usePageState((state) => state.changes);
  const letter = usePageState((state) => state.plan);
  const sel = usePageState((state) => state.sel);
  const week = usePageState((state) => state.week);
  const loadLetter = usePageState((state) => state.load);
  const compared = useComparison((state) => state.view);
  const isStale = useComparison((state) => state.isStale);
  const stage = useComparison((state) => state.stage);
  const partial = useComparison((state) => state.partial);
  const ref = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const form = useRef<HTMLElement>(null);
  const closed = useRef<string>(undefined);
  const width = useWidth(ref, 900);
  const screenWidth = useWidth(main, 1440);
  const [said, setSaid] = useState('');
  const isPhone = screenWidth < PHONE;
  const isPlayed = stage === 'draws' || stage === 'complete';
  const chosen = chosenOf(view, sel);
  const isChanged = isUnrun(draft);
  const isFaulty = draft.typed !== undefined && draft.problems.length > 0;
  const axis = planAxis(
    width,
    view.horizon,
    isPhone,
    document.documentElement.classList.contains('projector'),
  );

  /** Makes a change, says what came of it, and stays with what was changed. */
  async function edit(change: PlanEdit): Promise<boolean> {
    const made = await page.draft.edit(change);
    const after = page.draft.store.get();
    const part = after.view && 'part' in change ? chosenOf(after.view, change.part) : undefined;
    if (made && part?.kind === 'bar') setSaid(`${part.bar.title}, ${part.bar.told}`);
    if (!made) setSaid('');
    return made;
  }
  const choose = (key: string | undefined) => {
    if (key !== page.state.get().sel) page.go({ sel: key });
  };
  const focusOn = (key: string) =>
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus(),
    );
  const openForm = (key: string) => {
    choose(key);
    // drawn first, if it was not there
    // a field that has the focus brings a phone's keyboard with it
    setTimeout(() => {
      const field = isPhone ? null : form.current?.querySelector<HTMLElement>('input, select');
      (field ?? form.current)?.focus({ preventScroll: isPhone });
    });
  };
  async function remove(key: string): Promise<void> {
    const keysOf = (of: PlanScreenView | undefined) =>
      (of?.steps ?? []).flatMap(({ bars, gate }) => [
        ...bars.map((bar) => bar.key),
        ...(gate ? [gate.key] : []),
      ]);
    const at = keysOf(view).indexOf(key);
    if (!(await edit({ kind: 'remove', part: key }))) return;
    const next = keysOf(page.draft.store.get().view);
    const stay = next[Math.min(Math.max(0, at), next.length - 1)];
    choose(stay);
    if (stay !== undefined && !isPhone) focusOn(stay);
  }
  const actions: BarActions = {
    onChoose(key) {
      if (closed.current !== key) choose(key);
      closed.current = undefined;
    },
    onOpen: openForm,
    onMove: (part, weeks) => void edit({ kind: 'move', part, weeks }),
    onResize: (part, weeks) => void edit({ kind: 'resize', part, weeks }),
    onRemove: (key) => void remove(key),
  };
  async function add(tactic: string, step: string | undefined, at: number): Promise<void> {
    const before = new Set(view.steps.flatMap(({ bars }) => bars.map(({ key }) => key)));
    if (!(await edit({ kind: 'add', tactic, step, week: at }))) return;
    const bars = page.draft.store.get().view?.steps.flatMap((each) => each.bars) ?? [];
    const added = bars.find(({ key }) => !before.has(key));
    choose(added?.key);
    if (added !== undefined) setSaid(`${added.title}, ${added.told}`);
    if (added !== undefined && !isPhone) focusOn(added.key);
  }
  async function addGate(step: string): Promise<void> {
    if (await edit({ kind: 'add-gate', step })) openForm(`${step}.gate`);
  }
  async function copy(): Promise<void> {
    if (!(await edit({ kind: 'copy' }))) return;
    const added = page.draft.store.get().view?.plans.at(-1);
    if (added !== undefined) page.go({ plan: added.letter, sel: undefined, load: undefined }, true);
  }
  function run(): void {
    const { text, view: shown } = page.draft.store.get();
    if (open === undefined || text === undefined || shown === undefined) return;
    const { plans, pair, ends, outcome, forks, one, two, to } = page.state.get();
    page.draft.ran(compared && { kpis: compared.kpis, names: compared.plans.map(({ name }) => name) });
    page.open(
      { ...open, files: { ...open.files, [open.name]: text }, isUsual: false },
      {
        // what the text says itself has no need to stand beside it
        changes: changes.filter(([path]) => shown.beside.some((each) => each.path === path)),
        plan: letter,
        sel,
        load: loadLetter,
        plans,
        pair,
        ends,
        outcome,
        forks,
        one,
        two,
        to,
      },
    );
  }

  /** Writes what stands beside the text into it; at once, where nothing else waits to be run. */
  async function writeBeside(): Promise<void> {
    for (const { path, value } of view.beside)
      if (!(await edit({ kind: 'scenario', path, written: value }))) return;
    if (!isChanged) run();
  }

  const partForm = chosen && (
    <PartForm
      key={sel}
      chosen={chosen}
      view={view}
      formRef={form}
      onSet={(name, written) => void edit({ kind: 'set', part: sel!, name, written })}
      onRemove={() => void remove(sel!)}
      onAddGate={() => void addGate(chosen.step.id)}
      onClose={() => {
        choose(undefined);
        if (sel === undefined || isPhone) return;
        // it gets the focus back without being chosen again
        closed.current = sel;
        focusOn(sel);
      }}
    />
  );
  const unrun = (
    <UnrunLine
      isUnrun={isChanged}
      changes={changesUnrun(draft)}
      isFaulty={isFaulty}
      hasFigures={view.headline !== undefined}
      canUndo={draft.past.length > 0}
      canRedo={draft.future.length > 0}
      onUndo={page.draft.undo}
      onRedo={page.draft.redo}
      onDrop={page.draft.drop}
      onRun={run}
    />
  );
  // one plan after another lies on no way
  const where = view.form !== 'fork' && (
    <WhereItStands
      view={view}
      onDial={(at) => void edit({ kind: 'dial', from: view.dial.from.name, to: view.dial.to.name, at })}
      onTemplate={(style) => void edit({ kind: 'template', style: style as 'guerrilla' })}
    />
  );
  const loadPlan =
    view.plans.find((each) => each.letter === loadLetter && view.loads?.[each.name] !== undefined) ?? plan;
  const load = isStale ? undefined : view.loads?.[loadPlan.name];
  const isOwnLoad = loadPlan.name === plan.name;
  const place = compared?.plans.findIndex(({ name }) => name === plan.name) ?? -1;
  const refusals = draft.typed === undefined ? draft.problems : [];
  const old = chosen?.kind === 'bar' ? oldOf(view.before, chosen.step.id, chosen.bar.title) : undefined;

  return (
    <main className={`plan-screen ${lookClass(plan.look)}`} id="content" tabIndex={-1} ref={main}>
      <div className="plan-left">
        <div className="plan-top">
          <div className="plan-said">
            <PlanChoice
              label={say(planWords.plan)}
              className="switch plan-choice"
              chip="plan-chip"
              plans={view.plans}
              chosen={plan.name}
              onChoose={(name) =>
                page.go(
                  {
                    plan: view.plans.find((each) => each.name === name)?.letter,
                    sel: undefined,
                    load: undefined,
                  },
                  true,
                )
              }
            />
            <button
              type="button"
              className="button plan-copy"
              title={say(words.copyLong)}
              onClick={() => void copy()}
            >
              {say(words.copy)}
            </button>
            <h1
              className="voice"
              aria-live="polite"
              data-waiting={view.headline === undefined || isStale || undefined}
            >
              {isStale ? (
                waiting(partial, language)
              ) : view.headline === undefined ? (
                isPlayed && place < 0 ? (
                  say(planWords.notRun)
                ) : (
                  waiting(partial, language)
                )
              ) : (
                <Spoken segments={view.headline} language={language} />
              )}
            </h1>
            {unrun}
            {draft.earlier !== undefined && compared !== undefined && !isStale && (
              <PlanFigures
                kpis={compared.kpis}
                place={place}
                name={plan.name}
                earlier={draft.earlier}
                worlds={compared.worlds}
              />
            )}
            {refusals.length > 0 && (
              <div className="plan-refused" role="alert">
                <b>{say(words.refused)}</b>
                {refusals.slice(0, 3).map((problem) => (
                  <p key={`${problem.path} ${problem.code}`}>
                    <code>{problem.path}</code> {say(problem.message)}{' '}
                    {problem.remedy && `→ ${say(problem.remedy)}`}
                  </p>
                ))}
              </div>
            )}
          </div>
          {!isPhone && where}
        </div>
        {view.formTold !== '' && <p className="caption plan-form-told">{view.formTold}</p>}
        <div className="plan-frame" ref={ref} data-faulty={isFaulty || undefined}>
          {isPhone ? (
            <PhoneTimeline view={view} axis={axis} chosen={sel} onOpen={openForm} />
          ) : (
            <PlanTimeline view={view} axis={axis} chosen={sel} week={week} canDrag actions={actions} />
          )}
          <section className="plan-load-part" aria-label={say(words.load)}>
            <div className="plan-load-head">
              <h2 className="section-title">{say(isOwnLoad ? words.load : words.loadOf)}</h2>
              <span className="caption">
                {say(words.loadUnit)}
                {load !== undefined && ` · n\u00a0=\u00a0${load.worlds}`}
                {isOwnLoad && isChanged && view.headline !== undefined && ` · ${say(words.asRun)}`}
              </span>
              <LoadKey />
              <Choice
                label={say(words.load)}
                choices={view.plans
                  .filter(({ name }) => view.loads?.[name] !== undefined || name === plan.name)
                  .map(({ name, letter: of, title }) => ({
                    id: name,
                    content: <span title={title}>{of}</span>,
                  }))}
                chosen={loadPlan.name}
                onChoose={(name) =>
                  page.go({
                    load:
                      name === plan.name ? undefined : view.plans.find((each) => each.name === name)?.letter,
                  })
                }
              />
            </div>
            {load === undefined ? (
              <p className="caption">{say(words.notYet)}</p>
            ) : (
              <>
                <LoadMap
                  load={load}
                  axis={isPhone ? { ...axis, left: 110 } : axis}
                  title={labelled(say(words.load), loadPlan.title)}
                  week={isPhone ? undefined : week}
                />
                <LoadTable load={load} />
              </>
            )}
          </section>
        </div>
        {isPhone && where}
        {view.form !== 'fork' && (
          <TacticCards
            view={view}
            step={chosen?.step.id}
            onAdd={(tactic, step, at) => void add(tactic, step, at)}
          />
        )}
        <section className="plan-start" aria-label={say(words.start)}>
          <h2 className="section-title">{say(words.start)}</h2>
          <p className="caption">{say(words.startAbout)}</p>
          {view.scenario.map((field) => (
            <FieldControl
              key={field.path}
              field={field}
              isFixed={false}
              onSet={(written) => void edit({ kind: 'scenario', path: field.path, written })}
            />
          ))}
        </section>
        <WhomToStart
          key={JSON.stringify(changes)}
          plan={plan.name}
          isPlayed={isPlayed && !isStale && place >= 0}
          isChanged={isChanged}
          of={open}
        />
      </div>
      <div className="plan-right">
        {!isPhone && partForm}
        <YamlPanel
          name={open?.name ?? ''}
          text={draft.typed ?? view.text}
          problems={draft.typed === undefined ? [] : draft.problems}
          isReading={draft.typed !== undefined && draft.problems.length === 0}
          marked={linesOfChosen(chosen)}
          shown={view.lines}
          beside={draft.typed === undefined ? view.beside : []}
          onWriteBeside={() => void writeBeside()}
          onType={page.draft.type}
        />
      </div>
      {isPhone && partForm && (
        <div className="plan-sheet">
          {chosen?.kind === 'bar' && (
            <SheetBar bar={chosen.bar} old={old} width={width} horizon={view.horizon} />
          )}
          {partForm}
          {unrun}
        </div>
      )}
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </main>
  );
}

/** The same tactic as it was run. */
const oldOf = (
  before:
    | readonly {
        readonly id: string;
        readonly bars: readonly BarView[];
      }[]
    | undefined,
  step: string,
  title: string,
) => before?.find(({ id }) => id === step)?.bars.find((bar) => bar.title === title);

const waiting = (
  partial: { readonly done: number; readonly worlds: number } | undefined,
  language: 'en' | 'fr',
): string => {
  const [done, all] = [partial?.done ?? 0, partial?.worlds ?? 0];
  if (all === 0) return language === 'fr' ? 'Les mondes se jouent.' : 'The worlds are being played.';
  return language === 'fr'
    ? `${done} mondes possibles joués sur ${all}.`
    : `${done} of ${all} possible worlds played.`;
};
