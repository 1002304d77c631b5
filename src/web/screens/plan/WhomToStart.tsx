import { useState } from 'react';
import type { SeedingMode } from '../../../experiment/seeding/seedingMode.ts';
import type { Text } from '../../../text/text.ts';
import { Choice } from '../../design/Choice.tsx';
import { FaultTold } from '../../design/FaultTold.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import { useAsked } from '../../state/useAsked.ts';

const words = {
  title: { en: 'Whom to start with', fr: 'Par qui commencer' },
  about: {
    en: 'Several ways of choosing a few people, each played with this plan under the same luck, beside people by lot and nobody. A tactic that chooses people takes the same ways: its field “choose”.',
    fr: 'Plusieurs façons de choisir quelques personnes, chacune jouée avec ce plan sous le même hasard, à côté de gens tirés au sort et de personne. Une tactique qui choisit des gens prend les mêmes façons : son champ « choose ».',
  },
  people: { en: 'People', fr: 'Personnes' },
  as: { en: 'They are', fr: 'Elles sont' },
  start: { en: 'won in week 0', fr: 'acquises en semaine 0' },
  startLong: {
    en: 'They are committed in week 0, and nobody else is: what whom one starts with is worth, taken for granted that each can be won',
    fr: 'Elles sont engagées en semaine 0, et personne d’autre : ce que vaut le choix, en tenant pour acquis que chacune peut être convaincue',
  },
  team: { en: 'asked and trained', fr: 'sollicitées et formées' },
  teamLong: {
    en: 'They are asked in person and offered a course from week 1 on, beside the plan',
    fr: 'Elles sont sollicitées en personne, avec une formation proposée dès la semaine 1, à côté du plan',
  },
  search: { en: 'also by trying', fr: 'aussi par essais' },
  searchLong: {
    en: 'Searches the team that wins most in the model itself: a few times longer',
    fr: 'Cherche l’équipe qui gagne le plus dans le modèle lui-même : quelques fois plus long',
  },
  play: { en: 'Compare the ways', fr: 'Comparer les façons' },
  stop: { en: 'Stop', fr: 'Arrêter' },
  playing: { en: 'Runs played', fr: 'Passages joués' },
  notRun: {
    en: 'This plan is not run yet: run it, and ask then.',
    fr: 'Ce plan n’est pas encore joué : jouez-le, puis demandez.',
  },
  changed: { en: 'Of the plan as it was run.', fr: 'Du plan tel qu’il a été joué.' },
  who: { en: 'Who they are', fr: 'Qui elles sont' },
  fault: { en: 'This could not be compared:', fr: 'Ceci n’a pas pu être comparé :' },
} as const satisfies Record<string, Text>;

/** People in a team, and runs of each team. */
const TEAM = 6;
const MOST = 50;
const RUNS = 100;

/** Ways of choosing whom a plan begins with, compared once that is asked for. */
export function WhomToStart({
  plan,
  isPlayed,
  isChanged,
  of,
}: {
  /** Name of the plan. */
  readonly plan: string;
  readonly isPlayed: boolean;
  /** Whether it was changed since it was run. */
  readonly isChanged: boolean;
  /** The scenario that it is asked of: of another, nothing is asked until it is asked for again. */
  readonly of: unknown;
}) {
  const say = useSay();
  const language = useLanguage();
  const [size, setSize] = useState(TEAM);
  const [entrance, setEntrance] = useState<SeedingMode>('start');
  const [isSearched, setIsSearched] = useState(false);
  const [wanted, setWanted] = useState<{ readonly of: unknown; readonly asked: Asked }>();
  const mine = wanted?.of === of && wanted?.asked.plan === plan ? wanted.asked : undefined;
  const came = useAsked('whom', mine && { ...mine, runs: RUNS, language }, of);
  const answer = mine && came.answer?.plan === plan ? came.answer : undefined;
  const isWaiting = mine !== undefined && came.isWaiting;
  return (
    <section className="plan-whom" aria-labelledby="whom-title">
      <h2 className="section-title" id="whom-title">
        {say(words.title)}
      </h2>
      <p className="caption">{say(words.about)}</p>
      {isPlayed ? (
        <div className="whom-asked">
          <label>
            {say(words.people)}{' '}
            <input
              type="number"
              min={1}
              max={MOST}
              value={size}
              onChange={({ currentTarget }) => {
                const written = Math.round(currentTarget.valueAsNumber);
                if (written >= 1 && written <= MOST) setSize(written);
              }}
            />
          </label>
          <span className="caption">{say(words.as)}</span>
          <Choice
            label={say(words.as)}
            choices={[
              { id: 'start', content: <span title={say(words.startLong)}>{say(words.start)}</span> },
              { id: 'team', content: <span title={say(words.teamLong)}>{say(words.team)}</span> },
            ]}
            chosen={entrance}
            onChoose={(chosen) => setEntrance(chosen as SeedingMode)}
          />
          <label title={say(words.searchLong)}>
            <input
              type="checkbox"
              checked={isSearched}
              onChange={({ currentTarget }) => setIsSearched(currentTarget.checked)}
            />{' '}
            {say(words.search)}
          </label>
          <button
            type="button"
            className={isWaiting ? 'button' : 'button filled'}
            onClick={() =>
              setWanted(isWaiting ? undefined : { of, asked: { plan, size, entrance, isSearched } })
            }
          >
            {say(isWaiting ? words.stop : words.play)}
          </button>
        </div>
      ) : (
        <p>{say(words.notRun)}</p>
      )}
      <div role="status">
        {isWaiting && (
          <p className="caption">
            {say(words.playing)}
            {came.progress && ` · ${came.progress.done} / ${came.progress.total}`}
          </p>
        )}
      </div>
      {mine && <FaultTold what={say(words.fault)} fault={came.fault} />}
      {answer && (
        <div className="whom-answer" aria-busy={isWaiting}>
          <p className="caption">
            {answer.about} {isChanged && say(words.changed)}
          </p>
          {answer.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <div className="whom-scroll">
            <table>
              <thead>
                <tr>
                  {answer.head.map((cell, k) =>
                    k === 0 ? (
                      <td key={cell} />
                    ) : (
                      <th key={cell} scope="col">
                        {cell}
                      </th>
                    ),
                  )}
                </tr>
              </thead>
              <tbody>
                {answer.rows.map(({ cells: [name, ...cells], isBest }) => (
                  <tr key={`${name} ${cells[0]}`} data-best={isBest || undefined}>
                    <th scope="row">{name}</th>
                    {cells.map((cell, k) => (
                      <td key={answer.head[k + 1]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="caption">{answer.legend}</p>
          {answer.people.length > 0 && (
            <details>
              <summary>{say(words.who)}</summary>
              {answer.people.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </details>
          )}
        </div>
      )}
    </section>
  );
}

/** What is asked, besides the language. */
interface Asked {
  readonly plan: string;
  readonly size: number;
  readonly entrance: SeedingMode;
  readonly isSearched: boolean;
}
