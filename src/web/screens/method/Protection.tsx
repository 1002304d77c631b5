import { dataProtection } from '../../../report/dataProtection.ts';
import { useSay } from '../../state/language.ts';
import { ReadingBar } from './ReadingBar.tsx';

/** The page for a works council, to be read and to be printed. */
export function Protection() {
  const say = useSay();
  return (
    <main className="method to-be-read protection" id="content" tabIndex={-1}>
      <ReadingBar />
      <article>
        <h1 className="voice">{say(dataProtection.title)}</h1>
        <p className="about">{say(dataProtection.about)}</p>
        {dataProtection.sections.map(({ title, points }) => (
          <section key={title.en}>
            <h2 className="section-title">{say(title)}</h2>
            <ul>
              {points.map((point) => (
                <li key={point.en}>{say(point)}</li>
              ))}
            </ul>
          </section>
        ))}
      </article>
    </main>
  );
}
