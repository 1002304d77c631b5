import type { Text } from '../../text/text.ts';
import { Scrubber } from '../charts/Scrubber.tsx';
import { TimeFrame } from '../charts/TimeFrame.tsx';
import { PeopleScreen } from '../screens/people/PeopleScreen.tsx';
import { useLanguage, useSay } from '../state/language.ts';
import { useComparison, usePage, usePageState } from '../state/pageContext.ts';
import { letterOf } from '../state/shownPlans.ts';
import { useStore } from '../state/store.ts';
import { areLettersOn } from './keys.ts';

const words = {
  noPlans: {
    en: 'Under this rule people follow their thresholds or their contacts, and no plan: there is nobody to be asked why.',
    fr: 'Sous cette règle, chacun suit son seuil ou ses contacts, et aucun plan : il n’y a personne à qui demander pourquoi.',
  },
  fault: {
    en: 'This world could not be played again:',
    fr: 'Ce monde n’a pas pu être rejoué :',
  },
} satisfies Record<string, Text>;

/** The screen of people, with what the address says of it. */
export function PeopleRoute() {
  const page = usePage();
  const language = useLanguage();
  const say = useSay();
  const fault = useStore(page.world, (state) => state.fault);
  const view = useComparison((state) => state.view);
  const isStale = useComparison((state) => state.isStale);
  const world = useStore(page.world, (state) => state.view);
  const isPlaying = useStore(page.playing, ({ on }) => on);
  const week = usePageState((state) => state.week);
  const letter = usePageState((state) => state.plan);
  const person = usePageState((state) => state.person);
  const row = person === undefined ? -1 : (world?.names.indexOf(person) ?? -1);
  const moment = usePageState((state) => state.moment);
  const colour = usePageState((state) => state.colour);
  const isCascadeOn = usePageState((state) => state.cascade);
  const replicate = usePageState((state) => state.replicate);
  const channel = usePageState((state) => state.channel);
  const plans = view?.plans ?? [];
  const plan = plans.find((each) => each.letter === letter && each.ranked) ?? plans[0];
  const goTo = (to: number) => {
    page.playing.set({ on: false });
    page.go({ week: to });
  };
  if (view !== undefined && view.rule !== 'change')
    return (
      <main className="people empty" id="content" tabIndex={-1}>
        <p>{say(words.noPlans)}</p>
      </main>
    );
  if (fault !== '')
    return (
      <main className="people empty" id="content" tabIndex={-1}>
        <p>{say(words.fault)}</p>
        <pre className="place">{fault}</pre>
      </main>
    );
  return (
    <PeopleScreen
      world={world}
      isWaiting={isStale}
      replicates={view?.replicates ?? 1}
      plans={plans}
      plan={plan?.name ?? ''}
      onPlan={(name) => page.go({ plan: letterOf({ plans }, name), moment: undefined }, true)}
      week={week}
      horizon={view?.horizon ?? 0}
      onWeek={goTo}
      person={row < 0 ? undefined : row}
      onPerson={(chosen) =>
        page.go({ person: chosen === undefined ? undefined : world?.names[chosen], moment: undefined }, true)
      }
      moment={moment}
      onMoment={(at) => page.go({ moment: at })}
      colour={colour}
      onColour={(chosen) => page.go({ colour: chosen }, true)}
      isCascadeOn={isCascadeOn}
      onCascade={(cascade) => page.go({ cascade }, true)}
      channel={channel}
      onChannel={(chosen) => page.go({ channel: chosen }, true)}
      replicate={replicate}
      onReplicate={(replicate) => page.go({ replicate }, true)}
      askWhy={(asked, onFirst) => page.core.ask('why', { ...asked, language }, onFirst)}
      askCascade={(asked) => page.core.ask('cascade', { ...asked, language })}
      clock={
        view && (
          <TimeFrame horizon={view.horizon}>
            <Scrubber
              week={Math.min(week, view.horizon)}
              starts={view.starts}
              isPlaying={isPlaying}
              onWeek={goTo}
              onPlay={() => page.playing.set({ on: !isPlaying })}
            />
          </TimeFrame>
        )
      }
      hasLetterKeys={areLettersOn()}
    />
  );
}
