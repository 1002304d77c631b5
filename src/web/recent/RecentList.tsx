import { showNumber } from '../../report/quantity.ts';
import type { Text } from '../../text/text.ts';
import { openKept } from '../state/keepRecent.ts';
import { useLanguage, useSay } from '../state/language.ts';
import { usePage } from '../state/pageContext.ts';
import { useStore } from '../state/store.ts';
import './recent.css';

const words = {
  title: { en: 'Recent work, kept in this browser', fr: 'Travaux récents, gardés dans ce navigateur' },
  none: { en: 'Nothing is kept here yet.', fr: 'Rien n’est encore gardé ici.' },
  off: { en: 'Nothing is kept here.', fr: 'Rien n’est gardé ici.' },
  people: { en: 'people', fr: 'personnes' },
  open: { en: 'Open', fr: 'Ouvrir' },
  remove: { en: 'Remove', fr: 'Retirer' },
  all: { en: 'Delete everything kept here', fr: 'Supprimer tout ce qui est gardé ici' },
  keep: { en: 'Keep recent work in this browser', fr: 'Garder les travaux récents dans ce navigateur' },
  about: {
    en: 'Scenarios, and firms under pseudonyms; never files as they were dropped.',
    fr: 'Des scénarios, et des entreprises sous pseudonymes ; jamais les fichiers tels qu’ils ont été déposés.',
  },
} satisfies Record<string, Text>;

/** Whether a title says of how many people it is. */
const tellsNumber = (title: string, people: number) =>
  title
    .replaceAll(/(?<=\d)[,\s\u202f\u00a0](?=\d{3})/g, '')
    .match(/\d+/g)
    ?.includes(String(people)) ?? false;

/** What this browser keeps of recent work: each piece can be opened and removed, all of it deleted, and keeping switched off. */
export function RecentList({ onOpened }: { onOpened?: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const page = usePage();
  const { list, isOn } = useStore(page.recent.store, (state) => state);
  const dated = (at: number) =>
    new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(at);
  return (
    <section className="recent" aria-label={say(words.title)}>
      <h3>{say(words.title)}</h3>
      {list.length === 0 && <p className="caption">{say(isOn ? words.none : words.off)}</p>}
      <ul>
        {list.map(({ id, title: written, people, at }) => {
          const title = say(written);
          return (
            <li key={id}>
              <span className="recent-title">{title}</span>{' '}
              <span className="caption">
                {tellsNumber(title, people) ? '' : `${showNumber(people, language)} ${say(words.people)} · `}
                {dated(at)}
              </span>
              <button
                type="button"
                className="button"
                aria-label={`${say(words.open)} ${title}`}
                onClick={() => openKept(page, id).then((isThere) => isThere && onOpened?.())}
              >
                {say(words.open)}
              </button>
              <button
                type="button"
                className="button quiet"
                aria-label={`${say(words.remove)} ${title}`}
                onClick={() => void page.recent.remove(id)}
              >
                {say(words.remove)}
              </button>
            </li>
          );
        })}
      </ul>
      <p>
        <label>
          <input
            type="checkbox"
            checked={isOn}
            onChange={({ target }) => void page.recent.switchTo(target.checked)}
          />{' '}
          {say(words.keep)}
        </label>{' '}
        <span className="caption">{say(words.about)}</span>
      </p>
      {list.length > 0 && (
        <button type="button" className="button" onClick={() => void page.recent.removeAll()}>
          {say(words.all)}
        </button>
      )}
    </section>
  );
}
