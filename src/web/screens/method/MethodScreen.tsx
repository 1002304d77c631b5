import { lazy, Suspense, useMemo } from 'react';
import { dataProtection } from '../../../report/dataProtection.ts';
import type { Text } from '../../../text/text.ts';
import { FaultTold } from '../../design/FaultTold.tsx';
import { PlaceLink } from '../../design/PlaceLink.tsx';
import { Spoken } from '../../design/Spoken.tsx';
import { writeAddress } from '../../state/address.ts';
import { useLanguage, useSay } from '../../state/language.ts';
import { useComparison, usePage, usePageState } from '../../state/pageContext.ts';
import type { ReadPage } from '../../state/pageState.ts';
import { useAsked } from '../../state/useAsked.ts';
import { Limits } from './Limits.tsx';
import { ParameterTable } from './ParameterTable.tsx';
import { Protection } from './Protection.tsx';
import { Rollouts } from './Rollouts.tsx';
import { SameBits } from './SameBits.tsx';
import './method.css';

const words = {
  waiting: {
    en: 'What is it made of, and has it ever been right?',
    fr: 'De quoi est-ce fait, et a-t-il déjà vu juste ?',
  },
  toRead: { en: 'To read', fr: 'À lire' },
  model: { en: 'The model, in the order of ODD', fr: 'Le modèle, dans l’ordre d’ODD' },
  modelTold: {
    en: 'everything that is computed: entities, what a week is, submodels with their equations, what is not known',
    fr: 'tout ce qui est calculé : entités, ce qu’est une semaine, sous-modèles et équations, ce qui n’est pas connu',
  },
  protectionTold: {
    en: 'what is read, where it stays, what is never shown, what the firm has to settle',
    fr: 'ce qui est lu, où cela reste, ce qui n’est jamais montré, ce que l’entreprise doit régler',
  },
  fault: { en: 'The numbers could not be listed:', fr: 'Les nombres n’ont pas pu être listés :' },
} as const satisfies Record<string, Text>;

const ModelPage = lazy(async () => ({ default: (await import('./ModelPage.tsx')).ModelPage }));

/** What all of it is made of, how it fares beside what really happened, and what it cannot say. */
export function MethodScreen() {
  const say = useSay();
  const language = useLanguage();
  const read = usePageState((state) => state.read);
  const view = useComparison((state) => (state.isStale ? undefined : state.view));
  const { answer, fault } = useAsked('parameters', { language }, view);
  const paths = useMemo(() => new Set(answer?.rows.map(({ path }) => path)), [answer]);
  if (read === 'protection') return <Protection />;
  if (read === 'model')
    return (
      <Suspense fallback={<main className="method" id="content" tabIndex={-1} aria-busy="true" />}>
        <ModelPage paths={paths} />
      </Suspense>
    );
  return (
    <main className="method" id="content" tabIndex={-1} aria-busy={answer === undefined}>
      <h1 className="voice" data-waiting={answer === undefined || undefined}>
        {answer === undefined ? (
          say(words.waiting)
        ) : (
          <Spoken segments={answer.headline} language={language} />
        )}
      </h1>
      <FaultTold what={say(words.fault)} fault={fault} />
      <div className="method-columns">
        <div className="method-numbers">{answer && <ParameterTable view={answer} />}</div>
        <div className="method-side">
          <Rollouts />
          <SameBits />
          <Limits />
          <section className="to-read" aria-labelledby="read-title">
            <h2 className="section-title" id="read-title">
              {say(words.toRead)}
            </h2>
            <ul>
              <li>
                <ReadLink to="model">{say(words.model)}</ReadLink>
                <span className="caption">{say(words.modelTold)}</span>
              </li>
              <li>
                <ReadLink to="protection">{say(dataProtection.title)}</ReadLink>
                <span className="caption">{say(words.protectionTold)}</span>
              </li>
            </ul>
          </section>
        </div>
      </div>
    </main>
  );
}

/** A link to a page that is read inside of this one. */
function ReadLink({ to, children }: { readonly to: ReadPage; readonly children: string }) {
  const page = usePage();
  return (
    <PlaceLink
      place={{
        href: writeAddress({ ...page.state.get(), read: to }),
        onGo: () => {
          page.go({ read: to }, true);
          scrollTo(0, 0);
        },
      }}
    >
      {children}
    </PlaceLink>
  );
}
