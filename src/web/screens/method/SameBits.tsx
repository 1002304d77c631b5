import type { Text } from '../../../text/text.ts';
import { FaultTold } from '../../design/FaultTold.tsx';
import { useSay } from '../../state/language.ts';
import { useAsked } from '../../state/useAsked.ts';

const words = {
  title: { en: 'Same bits here', fr: 'Mêmes bits ici' },
  asking: {
    en: 'A small comparison is being computed here, to be held beside the command line’s.',
    fr: 'Une petite comparaison se calcule ici, à confronter à celle de la ligne de commande.',
  },
  what: {
    en: '72 people, three plans, every measure, all weeks',
    fr: '72 personnes, trois plans, toutes les mesures, toutes les semaines',
  },
  same: {
    en: 'This browser computes what the command line does, to the last bit: results and fingerprints can be compared.',
    fr: 'Ce navigateur calcule ce que calcule la ligne de commande, au dernier bit : résultats et empreintes se comparent.',
  },
  differs: {
    en: 'This browser rounds otherwise: results are shown, not compared. What you see is computed by the same rules; single worlds may go another way, so a fingerprint of this page says nothing beside one of another machine. Another browser, or a newer one, usually helps.',
    fr: 'Ce navigateur arrondit autrement : les résultats sont montrés, non comparés. Ce que vous voyez suit les mêmes règles ; certains mondes peuvent tourner autrement, et l’empreinte de cette page ne dit rien à côté de celle d’une autre machine. Un autre navigateur, ou un plus récent, y remédie d’ordinaire.',
  },
  expected: { en: 'elsewhere', fr: 'ailleurs' },
  here: { en: 'here', fr: 'ici' },
  fault: { en: 'It could not be computed here:', fr: 'Le calcul n’a pas pu se faire ici :' },
} as const satisfies Record<string, Text>;

const nothing = {};

/** Whether this browser computes what the command line does. */
export function SameBits() {
  const say = useSay();
  const { answer, fault } = useAsked('bits', nothing, undefined);
  return (
    <section className="same-bits" aria-labelledby="bits-title">
      <h2 className="section-title" id="bits-title">
        {say(words.title)}
      </h2>
      {fault !== '' ? (
        <FaultTold what={say(words.fault)} fault={fault} />
      ) : (
        <div role="status" data-same={answer?.isSame}>
          {answer && (
            <p className="bits">
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d={answer.isSame ? 'M2 8.5L6 12.5L14 3.5' : 'M3 3L13 13M13 3L3 13'} />
              </svg>
              <span>{say(words.what)}</span>
              <code>{answer.here}</code>
            </p>
          )}
          {answer && !answer.isSame && (
            <p className="bits">
              <span />
              <span>{say(words.expected)}</span>
              <code>{answer.expected}</code>
            </p>
          )}
          <p>{say(answer === undefined ? words.asking : answer.isSame ? words.same : words.differs)}</p>
        </div>
      )}
    </section>
  );
}
