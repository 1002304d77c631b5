import { dataProtection } from '../../../report/dataProtection.ts';
import type { Text } from '../../../text/text.ts';
import { useSay } from '../../state/language.ts';
import { BackToMethod } from './BackToMethod.tsx';

const words = {
  print: { en: 'Print', fr: 'Imprimer' },
} as const satisfies Record<string, Text>;

/** The page for a works council, to be read and to be printed. */
export function Protection() {
  const say = useSay();
  return (
    <main className="method to-be-read protection" id="content" tabIndex={-1}>
      <div className="reading-bar">
        <BackToMethod />
        <button type="button" className="button" onClick={() => print()}>
          {say(words.print)}
        </button>
      </div>
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
