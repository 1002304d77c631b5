import type { Text } from '../../../text/text.ts';
import { useSay } from '../../state/language.ts';

const title: Text = { en: 'What this cannot say', fr: 'Ce que ceci ne dit pas' };

const limits: readonly { readonly what: Text; readonly why: Text }[] = [
  {
    what: { en: 'Who will do what.', fr: 'Qui fera quoi.' },
    why: {
      en: 'Types and thresholds are drawn, not measured, and luck decides single cases: why is told of one possible world, and real people are never typed.',
      fr: 'Types et seuils sont tirés, non mesurés, et le hasard décide des cas : le pourquoi se dit d’un monde possible, et nulle personne réelle n’est typée.',
    },
  },
  {
    what: { en: 'Daily use under obligation.', fr: 'L’usage quotidien sous obligation.' },
    why: {
      en: 'Dated shares have been published only of acts that are done once, such as enrolling or being vaccinated: every rate of obligation and resentment is an assumption.',
      fr: 'Des parts datées n’ont été publiées que d’actes faits une fois, comme s’inscrire ou se faire vacciner : tout taux d’obligation et de ressentiment est une hypothèse.',
    },
  },
  {
    what: { en: 'Whether the change is worth it.', fr: 'Si le changement en vaut la peine.' },
    why: {
      en: 'Cost is computed from prices that you can set; the benefit is not modelled, and yours to state.',
      fr: 'Le coût se calcule sur des prix que vous fixez ; le bénéfice n’est pas modélisé, à vous de le dire.',
    },
  },
  {
    what: { en: 'A date.', fr: 'Une date.' },
    why: {
      en: 'Weeks compare plans with each other under stated assumptions; what moves all plans alike moves no difference, but every date.',
      fr: 'Les semaines comparent des plans sous des hypothèses énoncées ; ce qui déplace tous les plans ne déplace aucun écart, mais toute date.',
    },
  },
  {
    what: { en: 'How people learn to change.', fr: 'Comment on apprend à changer.' },
    why: {
      en: 'Nobody in the model foresees anything, or decides by other rules after the third change than after the first.',
      fr: 'Nul dans le modèle ne prévoit rien, ni ne décide au troisième changement par d’autres règles qu’au premier.',
    },
  },
];

/** What no run of it tells, each with its reason. */
export function Limits() {
  const say = useSay();
  return (
    <section className="limits" aria-labelledby="limits-title">
      <h2 className="section-title" id="limits-title">
        {say(title)}
      </h2>
      <ul>
        {limits.map(({ what, why }) => (
          <li key={what.en}>
            <b>{say(what)}</b> {say(why)}
          </li>
        ))}
      </ul>
    </section>
  );
}
