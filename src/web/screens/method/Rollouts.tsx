import type { RolloutsView, RolloutView } from '../../../report/page/methodView.ts';
import { typeset } from '../../../report/typeset.ts';
import type { Text } from '../../../text/text.ts';
import { TimeFrame } from '../../charts/TimeFrame.tsx';
import type { Gutters } from '../../charts/timeAxis.ts';
import { FaultTold } from '../../design/FaultTold.tsx';
import { Spoken } from '../../design/Spoken.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import { useAsked } from '../../state/useAsked.ts';
import { RolloutChart } from './RolloutChart.tsx';

const words = {
  title: { en: 'Held against real roll-outs', fr: 'Confronté à de vrais déploiements' },
  waiting: {
    en: 'Ten published roll-outs are played here, in your browser',
    fr: 'Dix déploiements publiés se jouent ici, dans votre navigateur',
  },
  more: { en: 'The others are still being played', fr: 'Les autres se jouent encore' },
  told: { en: 'How the model is told', fr: 'Comment on le dit au modèle' },
  figure: { en: 'figure', fr: 'chiffre' },
  published: { en: 'published', fr: 'publié' },
  byDefault: { en: 'defaults', fr: 'défauts' },
  drawn: { en: 'ranges', fr: 'intervalles' },
  verdict: { en: 'the model', fr: 'le modèle' },
  sources: { en: 'Sources', fr: 'Sources' },
  fault: { en: 'The roll-outs could not be played:', fr: 'Les déploiements n’ont pas pu être joués :' },
  cross: { en: 'published', fr: 'publié' },
  bandDefault: { en: 'all numbers at their defaults', fr: 'tous les nombres par défaut' },
  bandDrawn: { en: 'all drawn from their plausible ranges', fr: 'tous tirés de leur intervalle plausible' },
  others: { en: 'The others', fr: 'Les autres' },
  fits: {
    en: 'Nothing here is fitted. What two of them say of single numbers, found by rejection in 20,000 runs, and how far the method can be trusted with it, stands in the documentation, under “Real roll-outs”.',
    fr: 'Rien n’est ajusté ici. Ce que deux d’entre eux disent de certains nombres, trouvé par rejet sur 20 000 parcours, et jusqu’où croire cette méthode, se lit dans la documentation, sous « Real roll-outs » (en anglais).',
  },
} as const satisfies Record<string, Text>;

/** Possible worlds in which each roll-out is played. */
const WORLDS = 40;

const bandsOf = (worlds: number): Text => ({
  en: `Bands hold nine of ten of ${worlds} possible worlds of 1,000 people. The wide one says little when it holds a figure, and much when it does not.`,
  fr: `Les bandes tiennent neuf sur dix de ${worlds} mondes possibles de 1\u202f000 personnes. La large dit peu quand elle tient un chiffre, et beaucoup quand elle le manque.`,
});

/** Room for what stands at the end of the lines. */
const gutters: Gutters = (width) => [38, Math.min(136, Math.round(width * 0.34))];

/** What was published of real roll-outs, beside what the model makes of them in this browser. */
export function Rollouts() {
  const say = useSay();
  const language = useLanguage();
  const { answer, progress, fault } = useAsked('rollouts', { worlds: WORLDS, language }, undefined);
  const view: RolloutsView | undefined = progress?.view ?? answer;
  const charted = view?.rollouts.filter(({ curve }) => curve !== undefined) ?? [];
  const others = view?.rollouts.filter(({ curve }) => curve === undefined) ?? [];
  const share = progress === undefined ? 0 : progress.done / progress.total;
  return (
    <section className="rollouts" aria-labelledby="rollouts-title" aria-busy={view?.isComplete !== true}>
      <h2 className="section-title" id="rollouts-title">
        {say(words.title)}
      </h2>
      {fault !== '' ? (
        <FaultTold what={say(words.fault)} fault={fault} />
      ) : (
        <p className="summary" role="status">
          {view?.isComplete ? (
            <Spoken segments={view.summary} language={language} />
          ) : (
            say(charted.length > 0 ? words.more : words.waiting)
          )}
        </p>
      )}
      {fault === '' && view?.isComplete !== true && (
        <div className="thin-bar" aria-hidden="true">
          <div style={{ width: `${Math.round(100 * share)}%` }} />
        </div>
      )}
      {charted.map((rollout) => (
        <Charted key={rollout.id} rollout={rollout} />
      ))}
      {charted.length > 0 && (
        <p className="caption keys-of-strips">
          <span>
            <svg width="14" height="14" aria-hidden="true">
              <path className="cross" d="M2 7h10M7 2v10" />
            </svg>{' '}
            {say(words.cross)}
          </span>
          <span>
            <i className="sign-default" /> {say(words.bandDefault)}
          </span>
          <span>
            <i className="sign-drawn" /> {say(words.bandDrawn)}
          </span>
        </p>
      )}
      {others.length > 0 && (
        <div className="other-rollouts">
          {others.map((rollout) => (
            <details key={rollout.id}>
              <summary>
                <b>{rollout.title}</b>
                <span className="misses">{rollout.misses}</span>
              </summary>
              <About rollout={rollout} />
            </details>
          ))}
        </div>
      )}
      {view?.isComplete && <p className="caption">{typeset(say(bandsOf(view.worlds)), language)}</p>}
      <p className="caption">{say(words.fits)}</p>
    </section>
  );
}

function Charted({ rollout }: { readonly rollout: RolloutView }) {
  const { title, misses, curve } = rollout;
  if (curve === undefined) return null;
  return (
    <figure className="charted">
      <figcaption>
        <h3>{title}</h3>
        <p className="caption">{misses}</p>
      </figcaption>
      <TimeFrame horizon={curve.weeks.length - 1} gutters={gutters}>
        <RolloutChart curve={curve} label={`${title}, ${curve.counts}. ${misses}`} />
      </TimeFrame>
      <Details rollout={rollout} />
    </figure>
  );
}

function Details({ rollout }: { readonly rollout: RolloutView }) {
  const say = useSay();
  return (
    <details>
      <summary>{say(detailsTold(rollout.points.length))}</summary>
      <About rollout={rollout} />
    </details>
  );
}

const detailsTold = (figures: number): Text => ({
  en: `Its ${figures} figures, and how the model is told`,
  fr: `Ses ${figures} chiffres, et comment on le dit au modèle`,
});

/** Everything of a roll-out: its circumstances, how it is told to the model, and every figure. */
function About({ rollout }: { readonly rollout: RolloutView }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="about-rollout">
      <p>{rollout.circumstances}</p>
      <p>
        <b>{say(words.told)}</b> {rollout.told}
      </p>
      <table className="rollout-figures">
        <thead>
          <tr>
            <th scope="col">{say(words.figure)}</th>
            <th scope="col">{say(words.published)}</th>
            <th scope="col">{say(words.byDefault)}</th>
            <th scope="col">{say(words.drawn)}</th>
            <th scope="col">{say(words.verdict)}</th>
          </tr>
        </thead>
        <tbody>
          {rollout.points.map((point) => (
            <tr key={point.name} data-verdict={point.verdict}>
              <th scope="row">{point.name}</th>
              <td>
                {point.published} <span className="evidence">{point.label}</span>
              </td>
              <td>{point.byDefault}</td>
              <td>{point.drawn}</td>
              <td>{point.verdictTold}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">
        {say(words.sources)}
        {language === 'fr' ? '\u00a0: ' : ': '}
        <span lang="en">{rollout.sources.join('; ')}</span>
      </p>
    </div>
  );
}
