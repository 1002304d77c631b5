import { useEffect, useMemo, useState } from 'react';
import type { Text } from '../../../text/text.ts';
import { FaultTold } from '../../design/FaultTold.tsx';
import { type Place, PlaceLink } from '../../design/PlaceLink.tsx';
import { type PlaceOf, ProseText } from '../../design/ProseText.tsx';
import { writeAddress } from '../../state/address.ts';
import { fetchOnce } from '../../state/fetchOnce.ts';
import { useLanguage, useSay } from '../../state/language.ts';
import { usePage } from '../../state/pageContext.ts';
import { type ModelPart, modelText } from './modelText.ts';
import { ReadingBar } from './ReadingBar.tsx';
import './model.css';

const words = {
  contents: { en: 'Contents', fr: 'Sommaire' },
  where: {
    en: 'In the product’s folder: docs/reference/model.md. Documents that it names stand there, beside it.',
    fr: 'Dans le dossier du produit : docs/reference/model.fr.md. Les documents qu’il nomme s’y trouvent, à côté.',
  },
  reading: { en: 'The model is being fetched …', fr: 'Le modèle arrive…' },
  fault: { en: 'The model could not be fetched:', fr: 'Le modèle n’a pas pu être chargé :' },
} as const satisfies Record<string, Text>;

/** Contents are open where they have a place beside the text. */
const HAS_ROOM = '(min-width: 1101px)';

/** The whole model, in the order of ODD: to be read, printed, and gone through by its headings. */
export function ModelPage({ paths }: { readonly paths: ReadonlySet<string> }) {
  const page = usePage();
  const say = useSay();
  const language = useLanguage();
  const [texts, setTexts] = useState<Text>();
  const [fault, setFault] = useState('');
  useEffect(() => {
    fetchOnce<Text>('model.json').then(setTexts, (error: unknown) => setFault(String(error)));
  }, []);
  const model = useMemo(() => texts && modelText(texts[language], language), [texts, language]);
  const headings = model?.parts.filter((part) => part.kind === 'heading') ?? [];

  /** A heading; the address stays what it is, since it holds what is seen. */
  const heading = (anchor: string): Place => ({
    href: writeAddress(page.state.get()),
    onGo: () => {
      const found = document.getElementById(idOf(anchor));
      found?.scrollIntoView();
      found?.focus({ preventScroll: true });
    },
  });
  /** Of what the text names, headings of its own and numbers that Method lists are on this page. */
  const placeOf: PlaceOf = ({ text, as, to }) => {
    if (to?.startsWith('#')) return heading(to.slice(1));
    const path = as === 'code' ? [text, `rule.${text}`].find((each) => paths.has(each)) : undefined;
    if (path === undefined) return undefined;
    const there = { read: undefined, label: undefined, param: path };
    return {
      href: writeAddress({ ...page.state.get(), ...there }),
      onGo: () => page.go(there, true),
    };
  };

  return (
    <main
      className="method to-be-read model"
      id="content"
      tabIndex={-1}
      aria-busy={model === undefined && fault === ''}
    >
      <ReadingBar />
      <FaultTold what={say(words.fault)} fault={fault} />
      {model === undefined && fault === '' && <p className="caption">{say(words.reading)}</p>}
      {model !== undefined && (
        <div className="model-columns">
          <nav className="model-contents" aria-labelledby="model-contents">
            <details open={matchMedia(HAS_ROOM).matches}>
              <summary id="model-contents">{say(words.contents)}</summary>
              <ol>
                {headings.map(({ depth, text, anchor }) => (
                  <li key={anchor} data-depth={depth}>
                    <PlaceLink place={heading(anchor)}>{text}</PlaceLink>
                  </li>
                ))}
              </ol>
            </details>
          </nav>
          <article>
            <h1 className="voice">{model.title}</h1>
            <p className="caption">{say(words.where)}</p>
            {model.parts.map((part, k) => {
              // a text has no other identity than its order
              const key = k;
              return <Part key={key} part={part} placeOf={placeOf} />;
            })}
          </article>
        </div>
      )}
    </main>
  );
}

function Part({ part, placeOf }: { readonly part: ModelPart; readonly placeOf: PlaceOf }) {
  switch (part.kind) {
    case 'heading': {
      const Heading = part.depth === 2 ? 'h2' : 'h3';
      return (
        <Heading id={idOf(part.anchor)} tabIndex={-1} className="section-title">
          {part.text}
        </Heading>
      );
    }
    case 'lines':
      return (
        <pre>
          {part.lines.map((line) => (
            <span key={line}>{`${line.trim()}\n`}</span>
          ))}
        </pre>
      );
    default:
      return <ProseText prose={part.prose} placeOf={placeOf} />;
  }
}

const idOf = (anchor: string) => `model-${anchor}`;
