import { typeset } from '../report/typeset.ts';
import type { Language, Text } from '../text/text.ts';

/** What is told when standard output takes no more: the reason by the code of the system, and what to do. */
export function describeWriteError(code: string | undefined, language: Language): string {
  const [reason, remedy] = reasons.get(code) ?? [
    { en: `the system refuses it (${code ?? '?'})`, fr: `le système le refuse (${code ?? '?'})` },
    elsewhere,
  ];
  const told: Text = {
    en: `uptake: the output could not be printed in full: ${reason.en} – ${remedy.en}`,
    fr: `uptake : la sortie n’a pas pu être imprimée en entier : ${reason.fr} – ${remedy.fr}`,
  };
  return `${typeset(told[language], language)}\n`;
}

const room: Text = {
  en: 'make room, or send it elsewhere, and call it again; folders of results are not concerned',
  fr: 'faites de la place, ou envoyez-la ailleurs, et relancez ; les dossiers de résultats ne sont pas concernés',
};
const elsewhere: Text = {
  en: 'send it elsewhere and call it again; folders of results are not concerned',
  fr: 'envoyez-la ailleurs et relancez ; les dossiers de résultats ne sont pas concernés',
};

const reasons = new Map<string | undefined, readonly [reason: Text, remedy: Text]>([
  ['ENOSPC', [{ en: 'the disk is full', fr: 'le disque est plein' }, room]],
  ['EDQUOT', [{ en: 'the quota is used up', fr: 'le quota est épuisé' }, room]],
  ['EFBIG', [{ en: 'the file would be too large', fr: 'le fichier serait trop grand' }, elsewhere]],
  [
    'EIO',
    [
      { en: 'the disk or terminal reports an error', fr: 'le disque ou le terminal signale une erreur' },
      elsewhere,
    ],
  ],
]);
