import type { Language } from '../../text/text.ts';
import { plainPage } from './plainPage.ts';

/** The first page of a server that was started without a comparison to show. */
export const welcome = (language: Language): string => plainPage(language, 'Uptake', bodies[language]);

const bodies: Record<Language, string> = {
  en: `<p>This server simulates how an organisation changes: adoption curves of rollout plans, with intervals and a verdict.</p>
<ul>
<li><a href="/docs">The API</a>, to read and to try</li>
<li><a href="/v1/templates">Scenarios to start from</a></li>
<li><a href="/?lang=fr" lang="fr" hreflang="fr">Cette page en français</a></li>
</ul>
<p>Run one: <code>curl -H 'Content-Type: application/yaml' --data-binary @scenario.yaml ‹this address›/v1/simulations</code></p>`,
  fr: `<p>Ce serveur simule comment une organisation change : courbes d’adoption de plans de déploiement, avec intervalles et verdict.</p>
<ul>
<li><a href="/docs">L’API</a>, à lire et à essayer</li>
<li><a href="/v1/templates">Des scénarios pour commencer</a></li>
<li><a href="/?lang=en" lang="en" hreflang="en">This page in English</a></li>
</ul>
<p>En exécuter un : <code>curl -H 'Content-Type: application/yaml' --data-binary @scenario.yaml ‹cette adresse›/v1/simulations</code></p>`,
};
