import type { ReactNode } from 'react';
import { noUnit } from '../../../report/noUnit.ts';
import { numberWord } from '../../../report/page/firm/numberWords.ts';
import type { SeatsView } from '../../../report/page/peopleView.ts';
import { showNumber } from '../../../report/quantity.ts';
import type { Text } from '../../../text/text.ts';
import { Spoken } from '../../design/Spoken.tsx';
import { FirmPlan } from '../../seats/FirmPlan.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import { holdsTables } from '../../state/packing.ts';
import { type OpenScenario, useComparison, usePage } from '../../state/pageContext.ts';
import { useStore } from '../../state/store.ts';

const words = {
  inUse: { en: 'In use: ', fr: 'Entreprise utilisée : ' },
  seats: { en: 'Who sits where', fr: 'Qui est assis où' },
  world: { en: 'One of the worlds', fr: 'L’un des mondes' },
} satisfies Record<string, Text>;

/** The firm that is compared now: how many people in how many units, what stands for their names, and who sits where. */
export function InUsePart({ open, children }: { open: OpenScenario; children: ReactNode }) {
  const say = useSay();
  const language = useLanguage();
  const people = useComparison(
    ({ partial, view, isStale }) => (partial ?? (isStale ? undefined : view))?.people,
  );
  const world = useStore(usePage().world, ({ view }) => view);
  const seats = world?.seats;
  const isMadeUp = !holdsTables(open);
  return (
    <>
      <h1 className="voice">
        {people !== undefined && (
          <Spoken
            segments={[
              say(words.inUse),
              { figure: showNumber(people, language) },
              say(whatItIs(people, seats, open)),
            ]}
            language={language}
          />
        )}
      </h1>
      <div className="organisation-columns in-use">
        <div>{children}</div>
        {world !== undefined && (
          <section className="understood">
            <header>
              <h2 className="section-title">{say(isMadeUp ? words.world : words.seats)}</h2>
            </header>
            <div className="understood-plan">
              <FirmPlan seats={{ seats: world.seats, names: world.names, ties: [], sites: undefined }} />
            </div>
          </section>
        )}
      </div>
    </>
  );
}

const isNone: ReadonlySet<string> = new Set(Object.values(noUnit));

/** ` people in nine units, under pseudonyms.` */
function whatItIs(people: number, seats: SeatsView | undefined, open: OpenScenario): Text {
  // those without a unit sit in none
  const units = seats?.units.filter(({ name }) => name !== '' && !isNone.has(name)).length ?? 0;
  const within: Text =
    units === 0
      ? { en: '', fr: '' }
      : {
          en: ` in ${numberWord(units, 'en')} ${units === 1 ? 'unit' : 'units'}`,
          fr: ` dans ${numberWord(units, 'fr', true)} ${units === 1 ? 'unité' : 'unités'}`,
        };
  const named: Text = open.isNameless
    ? { en: ', under pseudonyms', fr: ', sous pseudonymes' }
    : holdsTables(open)
      ? { en: '', fr: '' }
      : { en: ', made up anew in each possible world', fr: ', générées à neuf dans chaque monde possible' };
  return {
    en: `${people === 1 ? ' person' : ' people'}${within.en}${named.en}.`,
    fr: `${people === 1 ? ' personne' : ' personnes'}${within.fr}${named.fr}.`,
  };
}
