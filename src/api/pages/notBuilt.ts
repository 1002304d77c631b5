import type { Language } from '../../text/text.ts';
import { plainPage } from './plainPage.ts';

/** What stands at `/` where the page is not built: why, what to do, and where to go. */
export const notBuilt = (language: Language, hasReport: boolean): string =>
  plainPage(language, 'Uptake', bodies[language](hasReport));

const bodies: Record<Language, (hasReport: boolean) => string> = {
  en: (
    hasReport,
  ) => `<p>The page is not built: this server runs from its sources. Start it with <code>npm start</code>, which builds what is missing, or build it with <code>npm run build</code> and start <code>dist/app/main.js</code>.</p>
<ul>${hasReport ? '\n<li><a href="/report">The report</a> of the comparison that was run</li>' : ''}
<li><a href="/docs">The API</a>, to read and to try</li>
<li><a href="/v1/templates">Scenarios to start from</a></li>
<li><a href="/?lang=fr" lang="fr" hreflang="fr">En français</a></li>
</ul>
<p>Run one: <code>curl -H 'Content-Type: application/yaml' --data-binary @scenario.yaml ‹this address›/v1/simulations</code></p>`,
  fr: (
    hasReport,
  ) => `<p>La page n’est pas construite : ce serveur est exécuté depuis ses sources. Démarrez-le par <code>npm start</code>, qui construit ce qui manque, ou construisez-la par <code>npm run build</code> et démarrez <code>dist/app/main.js</code>.</p>
<ul>${hasReport ? '\n<li><a href="/report">Le rapport</a> de la comparaison exécutée</li>' : ''}
<li><a href="/docs">L’API</a>, à lire et à essayer</li>
<li><a href="/v1/templates">Des scénarios pour commencer</a></li>
<li><a href="/?lang=en" lang="en" hreflang="en">In English</a></li>
</ul>
<p>En exécuter un : <code>curl -H 'Content-Type: application/yaml' --data-binary @scenario.yaml ‹cette adresse›/v1/simulations</code></p>`,
};
