import { useCallback, useEffect, useState } from 'react';
import type { StoryView, WayView } from '../../story/storyView.ts';
import type { Problem } from '../../text/problem.ts';
import { type Language, type Text, toText } from '../../text/text.ts';
import { GivenProblems, Superseded } from '../core/coreClient.ts';
import { FacilitatorSheet } from '../screens/story/FacilitatorSheet.tsx';
import { StoryList } from '../screens/story/StoryList.tsx';
import { StoryScreen } from '../screens/story/StoryScreen.tsx';
import { storyWords } from '../screens/story/storyWords.ts';
import { writeAddress } from '../state/address.ts';
import { fetchOnce } from '../state/fetchOnce.ts';
import { LanguageContext, useLanguage, useSay } from '../state/language.ts';
import { type PackedScenario, packForAddress } from '../state/packing.ts';
import { type OpenScenario, usePage, usePageState } from '../state/pageContext.ts';
import { initialState, type PageState, type Screen, screens, storyBeginning } from '../state/pageState.ts';
import { useStore } from '../state/store.ts';
import { storyName } from '../state/storyName.ts';
import { listenForKeys } from './keys.ts';
import { openFiles } from './openDroppedFiles.ts';
import { openingWords } from './openingWords.ts';
import { Problems } from './Problems.tsx';

/** What stands beside the page: the stories that come with it, and the scenarios that they name. */
interface Shelf {
  readonly stories: readonly {
    readonly name: string;
    readonly title: string | Text;
    readonly about: string | Text;
    readonly text: string;
  }[];
  readonly files: Readonly<Record<string, string>>;
}

/** A story as far as it was told. */
interface Telling {
  readonly key: string;
  readonly view: StoryView | undefined;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly problems: readonly Problem[];
  readonly fault: string;
}
const nothing: Omit<Telling, 'key'> = { view: undefined, progress: undefined, problems: [], fault: '' };

/** The screen of stories: all of them, one of them, or the sheet of whoever leads it. */
export function StoryRoute() {
  const page = usePage();
  const language = useLanguage();
  const say = useSay();
  const name = usePageState((state) => state.story);
  const step = usePageState((state) => state.step);
  const isOpen = usePageState((state) => state.open);
  const drawn = usePageState((state) => state.drawn);
  const isSheet = usePageState((state) => state.sheet);
  const told = usePageState((state) => state.told);
  const own = useStore(page.ownStory, ({ files }) => files);
  const [stories, setStories] = useState<Shelf>();
  const [problem, setProblem] = useState('');
  const [telling, setTelling] = useState<Telling>();
  useEffect(() => {
    fetchOnce<Shelf>('stories.json').then(setStories, (error: unknown) => setProblem(String(error)));
  }, []);

  const given = name === undefined ? undefined : givenOf(name, own, stories);
  const isOwn = own !== undefined && given !== undefined && storyName(own.name) === name;
  const key = `${name} ${isOwn}`;
  const isKnown = given !== undefined;
  useEffect(() => {
    if (given === undefined) return;
    let isWanted = true;
    const set = (change: Partial<Telling>) => {
      if (isWanted) setTelling((now) => ({ ...(now?.key === key ? now : { key, ...nothing }), ...change }));
    };
    set({ problems: [], fault: '' });
    page.core
      .ask('story', { story: given, language }, (progress) =>
        set('view' in progress ? { view: progress.view } : { progress }),
      )
      .then(
        (view) => set({ view, progress: undefined }),
        (reason: unknown) => {
          if (reason instanceof Superseded) return;
          if (reason instanceof GivenProblems) set({ view: undefined, problems: reason.problems });
          else set({ fault: String(reason) });
        },
      );
    return () => {
      isWanted = false;
    };
    // of one story the files do not change
  }, [page, key, isKnown, language, own]);

  const listen = useCallback(
    (keys: () => Readonly<Record<string, () => void>>) => listenForKeys(() => keys()),
    [],
  );
  const at = (change: Partial<PageState>) =>
    writeAddress({ ...initialState(language), theme: page.state.get().theme, screen: 'story', ...change });
  const view = telling?.key === key ? telling.view : undefined;

  const offered = (stories?.stories ?? []).map((story) => ({
    name: story.name,
    title: toText(story.title),
    about: toText(story.about),
    href: at({ story: story.name }),
    sheetHref: at({ story: story.name, sheet: true }),
  }));
  const onStory = (chosen: string) => page.go({ story: chosen, ...storyBeginning }, true);
  if (name === undefined || (stories !== undefined && given === undefined))
    return (
      <StoryList
        stories={offered}
        problem={problem}
        onStory={onStory}
        onSheet={(chosen) => page.go({ story: chosen, ...storyBeginning, sheet: true }, true)}
        onFiles={(files) =>
          void openFiles(page, files).then((opening) =>
            setProblem(opening === 'opened' || opening === 'brought' ? '' : say(openingWords[opening])),
          )
        }
      />
    );
  if (telling?.key === key && (telling.problems.length > 0 || telling.fault !== ''))
    return (
      <main className="story story-list" id="content" tabIndex={-1}>
        <p>{say(storyWords.faulty)}</p>
        <Problems problems={telling.problems} hasView={false} />
        {telling.fault !== '' && <pre className="place">{telling.fault}</pre>}
        <p>
          <button type="button" className="button" onClick={() => page.go({ story: undefined }, true)}>
            {say(storyWords.stories)}
          </button>
        </p>
      </main>
    );
  if (view === undefined || given === undefined)
    return (
      <main className="story" id="content" tabIndex={-1} aria-busy="true">
        <p className="caption">{say(storyWords.reading)}</p>
      </main>
    );
  if (isSheet && view.sheet !== undefined)
    return (
      <LanguageContext value={view.language}>
        <FacilitatorSheet view={view} onBack={() => page.go({ sheet: false }, true)} />
      </LanguageContext>
    );

  const wayState = ({ to, plan, week, forks, person, replicate, changes }: WayView): Partial<PageState> => ({
    screen: screenOf(to),
    changes,
    ...(plan !== undefined && { plan, pair: plan === 'A' ? undefined : plan }),
    ...(week !== undefined && { week }),
    ...(forks !== undefined && { forks, one: '0', two: forks }),
    ...(person !== undefined && { person }),
    ...(replicate !== undefined && { replicate }),
  });
  const scenario = scenarioOf(given, page.scenario.get().open);
  // what is written in one language has its labels in that as well
  return (
    <LanguageContext value={view.language}>
      <StoryScreen
        key={key}
        onlyIn={view.language === language ? undefined : { text: say(onlyIn[view.language]), language }}
        view={view}
        progress={telling?.progress}
        step={step}
        isOpen={isOpen}
        drawn={drawn}
        isTooLarge={isOwn && told === undefined}
        next={offered.at(offered.findIndex((each) => each.name === name) + 1)}
        acts={{
          listen,
          onStep: (to, open) => page.go({ step: to, open }, true),
          onDrawn: (packed) => page.go({ drawn: packed }),
          onSheet: () => page.go({ sheet: true }, true),
          onList: () => page.go({ story: undefined, ...storyBeginning }, true),
          onStory,
          hrefOf: (way) =>
            writeAddress(
              { ...initialState(language), theme: page.state.get().theme, ...wayState(way) },
              scenario.isUsual ? undefined : packForAddress(scenario),
            ),
          onWay: (way) => page.open(scenario, wayState(way)),
        }}
      />
    </LanguageContext>
  );
}

const onlyIn: Readonly<Record<Language, Text>> = {
  en: { en: 'This story is in English.', fr: 'Ce récit n’existe qu’en anglais.' },
  fr: { en: 'This story is in French only.', fr: 'Ce récit est en français.' },
};

/** A screen that a story names; the comparison where the page has no such screen. */
const screenOf = (to: string): Screen => screens.find((screen) => screen === to) ?? 'compare';

/** A story with all files that it may name; undefined where there is none of that name. */
function givenOf(
  name: string,
  own: PackedScenario | undefined,
  shelf: Shelf | undefined,
): PackedScenario | undefined {
  const beside = shelf?.files ?? {};
  if (own !== undefined && storyName(own.name) === name)
    return shelf === undefined ? undefined : { name: own.name, files: { ...beside, ...own.files } };
  const story = shelf?.stories.find((each) => each.name === name);
  return story && { name: `${name}.md`, files: { ...beside, [`${name}.md`]: story.text } };
}

/** The scenario of a story as the sandbox opens it: the page's own where it is that. */
function scenarioOf({ name, files }: PackedScenario, usual: OpenScenario | undefined): OpenScenario {
  const text = files[name];
  const [, named = ''] =
    typeof text === 'string' ? (/^scenario:\s*["']?([^"'\n#]+?)["']?\s*(?:#.*)?$/m.exec(text) ?? []) : [];
  const path = Object.keys(files).find((each) => each === named || each.endsWith(`/${named}`)) ?? named;
  const { [name]: _story, ...others } = files;
  if (usual?.isUsual && usual.files[usual.name] === files[path]) return usual;
  const isOneFile =
    typeof files[path] === 'string' && !/^(extends|organisation):.*\.(ya?ml|csv|xlsx)/m.test(files[path]);
  return { name: path, files: isOneFile ? { [path]: files[path] } : others, isUsual: false };
}
