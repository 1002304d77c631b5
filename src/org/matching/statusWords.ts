const here =
  /^(active|actif|active employee|actifs?|actives|current|employed|present|presente?|en poste|in post|en activite|enabled|oui|yes|on duty|a|1|true|vrai)$/;
const gone =
  /^(inactive|inactif|inactive employee|inactifs|terminated|left|leaver|departed|former|sorti|sortie|sortis|parti|partie|partis|demissionnaire|retired|retraite|retraitee|resigned|dismissed|licencie|disabled|deleted|ended|deceased|ex|fin de contrat|quitte|a quitte|non|no|closed|suspended|desactive|t|0|false|faux)$/;

/** Whether a word of a column of states says that somebody is there, or is there no more. */
export function isStatus(value: string): 'here' | 'gone' | undefined {
  const word = value.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();
  return here.test(word) ? 'here' : gone.test(word) ? 'gone' : undefined;
}
