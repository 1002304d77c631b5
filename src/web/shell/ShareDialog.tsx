import { useEffect, useState } from 'react';
import type { Text } from '../../text/text.ts';
import { copyText } from '../design/copyText.ts';
import { PageDialog } from '../design/PageDialog.tsx';
import { saveFile } from '../design/saveFile.ts';
import { readAddress, writeAddress } from '../state/address.ts';
import { useSay } from '../state/language.ts';
import { holdsTables, packForAddress } from '../state/packing.ts';
import { type OpenScenario, useComparison, usePage } from '../state/pageContext.ts';
import { FILE_ENDING, pageFile } from '../state/scenarioFile.ts';

const words = {
  title: { en: 'Send what you see', fr: 'Envoyer ce que vous voyez' },
  about: {
    en: 'The link holds everything: scenario, changes, week, plans, language. Nothing was sent anywhere; whoever opens it computes the same numbers, and is told if they differ.',
    fr: 'Le lien contient tout : scénario, changements, semaine, plans, langue. Rien n’a été envoyé ; qui l’ouvre calcule les mêmes nombres, et est averti s’ils diffèrent.',
  },
  local: {
    en: 'This address is of this machine: for somebody elsewhere, put the page where they can reach it, or send the file.',
    fr: 'Cette adresse est celle de cette machine : pour quelqu’un d’autre, placez la page là où elle est accessible, ou envoyez le fichier.',
  },
  tooLarge: {
    en: 'This scenario is too large for a link: send it as a file, which opens by dropping it on this page.',
    fr: 'Ce scénario est trop grand pour un lien : envoyez-le comme fichier, à déposer sur cette page pour l’ouvrir.',
  },
  tables: {
    en: 'This scenario has the tables of a firm, and no link ever holds these: links stay in histories and mails. Send it as a file, which opens by dropping it on this page. It holds the tables as they are: whoever gets it can read them.',
    fr: 'Ce scénario a les tables d’une entreprise, et aucun lien n’en contient jamais : un lien reste dans des historiques et des courriels. Envoyez-le comme fichier, à déposer sur cette page pour l’ouvrir. Il contient les tables telles quelles : qui le reçoit peut les lire.',
  },
  pseudonyms: {
    en: 'This scenario has the tables of a firm, and no link ever holds these: links stay in histories and mails. Send it as a file, which opens by dropping it on this page. In it people have pseudonyms, and nobody a name; who is who is not in it. Whoever gets it can read the rest: who leads whom, who is in touch with whom, and units, sites and functions as letters or as you kept them.',
    fr: 'Ce scénario a les tables d’une entreprise, et aucun lien n’en contient jamais : un lien reste dans des historiques et des courriels. Envoyez-le comme fichier, à déposer sur cette page pour l’ouvrir. Les personnes y ont des pseudonymes, et nul n’y a de nom ; qui est qui n’y est pas. Qui le reçoit peut lire le reste : qui dirige qui, qui est en contact avec qui, et les unités, sites et fonctions, en lettres ou tels que vous les avez gardés.',
  },
  faulty: {
    en: 'The scenario as it is now could not be run, and what is shown is from before: a link would show the fault. Mend the scenario, or go back, and share then.',
    fr: 'Le scénario tel qu’il est n’a pas pu être joué, et ce qui est montré est d’avant : un lien montrerait l’erreur. Corrigez le scénario, ou revenez en arrière, puis partagez.',
  },
  link: { en: 'Link', fr: 'Lien' },
  copy: { en: 'Copy the link', fr: 'Copier le lien' },
  copied: { en: 'Copied', fr: 'Copié' },
  notCopied: { en: 'Select it and copy it by hand', fr: 'Sélectionnez-le et copiez-le à la main' },
  file: { en: 'Save as a file', fr: 'Enregistrer comme fichier' },
  close: { en: 'Close', fr: 'Fermer' },
} satisfies Record<string, Text>;

function whyNoLink(open: OpenScenario | undefined): Text {
  if (open === undefined || !holdsTables(open)) return words.tooLarge;
  return open.isNameless ? words.pseudonyms : words.tables;
}

/** The link that shows the same elsewhere, and the file where no link can. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const page = usePage();
  const fingerprint = useComparison((state) => state.fingerprint);
  const problems = useComparison((state) => state.problems);
  const [told, setTold] = useState<Text>();
  const { open } = page.scenario.get();
  const state = { ...page.state.get(), sent: fingerprint?.short };
  const packed = open === undefined || open.isUsual ? undefined : packForAddress(open);
  const isFaulty = problems.length > 0;
  const fits = !isFaulty && open !== undefined && (open.isUsual || packed !== undefined);
  const link = `${location.href.replace(/#.*/, '')}${writeAddress(state, packed, readAddress(location.hash, state.language).draft)}`;
  const isLocal = /^(localhost|127\.|\[::1\])/.test(location.hostname) || location.protocol === 'file:';

  useEffect(() => {
    if (told === undefined) return;
    const timer = setTimeout(() => setTold(undefined), 3000);
    return () => clearTimeout(timer);
  }, [told]);

  return (
    <PageDialog title={say(words.title)} onClose={onClose}>
      {fits ? (
        <>
          <p>{say(words.about)}</p>
          <p>
            <input
              className="link"
              type="url"
              readOnly
              value={link}
              aria-label={say(words.link)}
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
          </p>
          {isLocal && <p className="caption">{say(words.local)}</p>}
        </>
      ) : (
        <p>{say(isFaulty ? words.faulty : whyNoLink(open))}</p>
      )}
      <div className="actions">
        {fits && (
          <button
            type="button"
            className="button filled"
            onClick={() =>
              copyText(link).then((isCopied) => setTold(isCopied ? words.copied : words.notCopied))
            }
          >
            {say(words.copy)}
          </button>
        )}
        {open !== undefined && (
          <button
            type="button"
            className={fits ? 'button' : 'button filled'}
            onClick={() =>
              saveFile(
                `${open.name.replace(/\.ya?ml$/, '')}${FILE_ENDING}`,
                pageFile(state, open),
                'application/json',
              )
            }
          >
            {say(words.file)}
          </button>
        )}
        <button type="button" className="button quiet" onClick={onClose}>
          {say(words.close)}
        </button>
        <span role="status" className="caption">
          {told && say(told)}
        </span>
      </div>
    </PageDialog>
  );
}
