/**
 * Short forms of which database columns are made, `MATHIE`, `CODUO`, `LIB_SERV`, and the words they stand for. They
 * mean so only among capitals, where a whole name is made of them.
 */
const shortForms: Readonly<Record<string, string>> = {
  mat: 'matricule',
  matr: 'matricule',
  num: 'numero',
  nu: 'numero',
  no: 'numero',
  cod: 'code',
  cd: 'code',
  co: 'code',
  lib: 'libelle',
  libl: 'libelle',
  lb: 'libelle',
  nom: 'nom',
  pre: 'prenom',
  pren: 'prenom',
  prn: 'prenom',
  use: 'usage',
  usu: 'usage',
  pat: 'patronymique',
  id: 'id',
  sal: 'salarie',
  agt: 'agent',
  age: 'agent',
  ind: 'individu',
  per: 'personne',
  pers: 'personne',
  hie: 'hierarchique',
  hier: 'hierarchique',
  sup: 'superieur',
  resp: 'responsable',
  rsp: 'responsable',
  res: 'responsable',
  chf: 'chef',
  enc: 'encadrant',
  mgr: 'manager',
  mng: 'manager',
  man: 'manager',
  ser: 'service',
  serv: 'service',
  srv: 'service',
  svc: 'service',
  dep: 'departement',
  dpt: 'departement',
  dept: 'departement',
  dir: 'direction',
  uo: 'uo',
  ua: 'unite',
  uni: 'unite',
  eqp: 'equipe',
  equ: 'equipe',
  ent: 'entite',
  aff: 'affectation',
  sec: 'section',
  sect: 'secteur',
  pol: 'pole',
  soc: 'societe',
  eta: 'etablissement',
  etab: 'etablissement',
  sit: 'site',
  ctr: 'contrat',
  cont: 'contrat',
  gra: 'grade',
  grd: 'grade',
  cat: 'categorie',
  fon: 'fonction',
  fonc: 'fonction',
  fct: 'fonction',
  pos: 'poste',
  pst: 'poste',
  emp: 'employe',
  empl: 'employe',
  emploi: 'emploi',
  jb: 'emploi',
  ps: 'poste',
  ou: 'unite',
  lg: 'libelle',
  ct: 'libelle',
  met: 'metier',
  dat: 'date',
  dt: 'date',
  typ: 'type',
  maj: 'modifie',
  uti: 'modifie',
  ges: 'gestionnaire',
  gest: 'gestionnaire',
  prec: 'precedent',
  anc: 'ancien',
  ana: 'analytique',
  tx: 'taux',
  sex: 'sexe',
  nai: 'naissance',
  mel: 'mel',
  mail: 'mail',
  tel: 'telephone',
  org: 'organisation',
  emet: 'emetteur',
  exp: 'expediteur',
  dest: 'destinataire',
  des: 'destinataire',
  nb: 'nombre',
  nbr: 'nombre',
  msg: 'messages',
};

/** A short form that stands for a job after `COD` or `LIB`, and for somebody elsewhere. */
const afterLabel: Readonly<Record<string, string>> = { emp: 'emploi', empl: 'emploi', res: 'residence' };

/** The words of a name made of short forms, or undefined for every other. */
export function technicalWords(word: string): string[] | undefined {
  if (word.length < 4 || word.length > 14) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 2; end <= word.length; end++)
    for (let start = Math.max(0, end - 6); start <= end - 2; start++) {
      const before = best[start];
      const part = word.slice(start, end);
      if (before === undefined || !Object.hasOwn(shortForms, part)) continue;
      if (best[end] === undefined || before.length + 1 < best[end]!.length) best[end] = [...before, part];
    }
  return best[word.length]?.map((part, k, parts) => {
    const label = k > 0 && /^(cod|cd|co|libl?|lb)$/.test(parts[k - 1]!);
    return (label ? afterLabel[part] : undefined) ?? shortForms[part]!;
  });
}
