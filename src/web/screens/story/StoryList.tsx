import type { Text } from '../../../text/text.ts';
import { followInPage } from '../../design/followInPage.ts';
import { useSay } from '../../state/language.ts';
import { storyWords } from './storyWords.ts';

const words = {
  title: { en: 'Which story do you want to play?', fr: 'Quel récit voulez-vous jouer ?' },
  about: {
    en: 'A question, your guess as a curve, and what the worlds say: ten minutes alone, half an hour in a room. It plays without a network once this page was open.',
    fr: 'Une question, votre pari en une courbe, et ce que disent les mondes : dix minutes seul, une demi-heure à plusieurs. Cela se joue sans réseau une fois la page ouverte.',
  },
  own: {
    en: 'A story of your own: drop a Markdown file here, with its scenario if it has one, or',
    fr: 'Un récit à vous : déposez ici un fichier Markdown, avec son scénario s’il en a un, ou',
  },
  open: { en: 'Open files …', fr: 'Ouvrir des fichiers …' },
  write: { en: 'writes one to start from.', fr: 'en écrit un pour commencer.' },
} satisfies Record<string, Text>;

/** A story that is offered. */
export interface OfferedStory {
  readonly name: string;
  readonly title: Text;
  readonly about: Text;
  readonly href: string;
  readonly sheetHref: string;
}

/** The stories that there are. */
export function StoryList({
  stories,
  problem,
  onStory,
  onSheet,
  onFiles,
}: {
  stories: readonly OfferedStory[];
  problem: string;
  onStory: (name: string) => void;
  onSheet: (name: string) => void;
  onFiles: (files: File[]) => void;
}) {
  const say = useSay();
  return (
    <main className="story story-list" id="content" tabIndex={-1}>
      <h1 className="voice">{say(words.title)}</h1>
      <p className="story-lead">{say(words.about)}</p>
      <ol>
        {stories.map(({ name, title, about, href, sheetHref }) => (
          <li key={name}>
            <a className="story-link voice" href={href} onClick={followInPage(() => onStory(name))}>
              {say(title)}
            </a>
            <p>{say(about)}</p>
            <a className="story-sheet-link" href={sheetHref} onClick={followInPage(() => onSheet(name))}>
              {say(storyWords.sheet)}
            </a>
          </li>
        ))}
      </ol>
      <p className="story-own">
        {say(words.own)}{' '}
        <label className="button">
          {say(words.open)}
          <input
            type="file"
            multiple
            className="visually-hidden"
            onChange={({ target }) => onFiles([...(target.files ?? [])])}
          />
        </label>{' '}
        <span>
          <code>uptake story new</code> {say(words.write)}
        </span>
      </p>
      {problem !== '' && (
        <p className="problems" role="alert">
          {problem}
        </p>
      )}
    </main>
  );
}
