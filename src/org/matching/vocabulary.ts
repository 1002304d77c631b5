/**
 * The words of column names by what they speak of: English and French above all, with the commonest of their neighbours.
 * Written without accents and case, in the singular.
 */
const words = {
  /** Somebody who works there. */
  person:
    'employee employe emp salarie collaborateur collaboratrice collaborator coworker colleague agent person personne pers people personnel user utilisateur worker staff associate member membre individual individu human mitarbeiter empleado trabajador dipendente medewerker funcionario teammate contributor workforce effectif agente employes gestionne',
  /** What stands for one thing and no other. */
  identifier:
    'id identifier identifiant ident iden uid guid uuid matricule matr mle pernr persnr personalnummer login username logon upn oid sid legajo matricola kennung personnelnumber handle eeid eid matricula personeelsnummer personalnr mitarbeiternummer mitarbeiternr expediente upi rpps trigramme trigram initiales initials',
  /** What does so beside a word that says of what. */
  number: 'number numero no nr num nbr code key cle ref reference badge mat nummer tag',
  /** Whose identifiers they are, which changes nothing. */
  system:
    'hr rh sap workday ad azure entra aad sirh hris payroll paie global corporate corp unique internal interne system sys object record primary company entreprise global local windows network reseau account sam the own natural technical technique current actuel group groupe adp bamboo bamboohr peopleid lucca talentsoft successfactors oracle peoplesoft hub main sso ad entra',
  /** Who leads. */
  manager:
    'manager mgr mngr mgmt superior supervisor supervising supervisory superviser superviseur superviseuse supv boss superieur superieure sup responsable resp hierarchique hierarchical nplus1 n1 chef cheffe encadrant encadrante encadreur manageur manageuse vorgesetzter vorgesetzte vorgesetzten fuhrungskraft jefe jefa leidinggevende reporting reports report rapporte rattache rattachee superordinate upline reportingline responsabile chefe gestor vorgesetztennummer superiore capo jefatura chefs rattachements matres nomres',
  /** Who may lead. */
  weakManager: 'lead leader head parent directeur directrice responsible accountable foreman tuteur chief',
  /** A leader of another kind. */
  otherLeader:
    'project projet account compte product produit functional fonctionnel fonctionnelle matrix matriciel matricielle dotted secondary secondaire indirect former ancien ancienne previous precedent prior last second nplus2 nplus3 n2 n3 skip hrbp partner mentor buddy parrain tuteur coach sponsor recruiter recruteur recruiting hiring talent backup delegate suppleant delegue interim assistant interviewer evaluateur reviewer approver valideur validateur approbateur',
  name: 'name nom noms prenom prenoms fullname displayname surname lastname firstname forename libelle label intitule denomination bezeichnung nombre nome naam vorname nachname',
  first: 'first prenom prenoms firstname forename given givenname vorname preferred',
  last: 'last surname lastname family nachname famille usage',
  full: 'full display complete complet complete entier whole legal preferred common',
  mail: 'mail email courriel mel smtp upn',
  address: 'address adresse',
  unit: 'unit unite department departement dept dep dpt service serv svc team equipe entite entity orgunit organization organisation org organizational organisationnelle organisationnel direction dir section squad tribe bureau atelier abteilung departamento reparto afdeling affectation uo structure cellule unidade gruppe ufficio oficina gerencia workgroup orgeh orgtx coduni libuni',
  division: 'division branche pole sector secteur directorate bereich divisione',
  businessUnit: 'bu businessunit',
  site: 'site location office lieu ville city etablissement workplace campus implantation localisation standort worksite plant usine ubicacion sede locality loc localite localites facility vestiging sucursal filial centro',
  job: 'job title position poste fonction function role metier emploi occupation profession stelle puesto cargo mansione functie jobtitle qualification designation cargo funktion tatigkeit ruolo rol beruf',
  level: 'level layer niveau echelon niv',
  grade:
    'grade band bande classification coefficient coef indice echelle categorie category cadre rank rang csp tier',
  weight:
    'weight strength count counts email emails mail mails message messages volume frequency frequence poids force nombre nb nbr number amount total interaction interactions exchange exchanges echange echanges sent envoye envoyes contact contacts intensity intensite meeting meetings reunion reunions hour hours heure heures call calls appel appels chat chats n value valeur score num weighting occurrence occurrences times fois minute minutes duration duree gewicht anzahl peso share percentage pourcentage often souvent oft',
  source:
    'source from sender de expediteur expeditrice emetteur emettrice origin origine ego respondent repondant caller appelant organizer organisateur nominator author auteur initiator who qui src start giver requester demandeur absender remitente mittente reporter rapporteur creator createur creatrice',
  target:
    'target to recipient receiver destinataire cible vers alter nominee callee appele named cite citee cited nomme nommee mentioned mention whom aupres dest destination dst end taker recepteur participant invitee attendee empfanger destinatario assignee voir',
  other: 'other autre collaborator partner contact colleague collegue counterpart with avec second',
  status: 'status statut etat state active actif presence situation',
  /** What makes another thing of a column, whatever stands beside it. */
  time: 'date since depuis debut fin start end entree sortie hire hired embauche birth naissance born age anciennete seniority tenure year annee month mois day jour timestamp time datetime created updated modified effective effet expiry expiration termination arrivee depart joining joined promotion last length days',
  money:
    'salary salaire pay remuneration bonus compensation wage cost budget currency devise prime coefficient brut net taux rate percent pourcentage fte etp hours heure quotite amount montant temps workload',
  contact:
    'phone telephone telephonique tel mobile portable fax extension ext street rue postal zip postcode cp desk bureau floor etage room salle building batiment seat',
  self: 'gender genre sexe sex civilite civility title salutation nationality nationalite language langue religion marital situation photo picture url link linkedin education diplome degree school comment commentaire note notes remark remarque description rating evaluation performance potential potentiel skills competence',
  kind: 'type kind nature contract contrat category categorie mode regime temps working teletravail remote horaire horaires schedule shift indicator indicateur flag is has est',
  tally:
    'count nombre nb span direct effectif headcount total sum subordinate subordinates subordonne subordonnes size taille',
  otherId:
    'social securite security ssn nir insee nss passport passeport cni tax fiscal iban bank banque rib siret siren legal license licence card carte national vehicle car asset printer serial',
  company: 'company societe entreprise employer employeur legal filiale subsidiary firm firme',
  costCentre: 'cost centre center cout kostenstelle',
  place: 'country pays region province state continent address adresse home domicile',
} as const;

/** What a word of a column name speaks of; a word may speak of several things. */
export type Concept = keyof typeof words;

const conceptsOf = new Map<string, Set<Concept>>();
for (const [concept, list] of Object.entries(words) as [Concept, string][])
  for (const word of list.split(' ')) {
    const known = conceptsOf.get(word) ?? new Set();
    conceptsOf.set(word, known.add(concept));
  }

/** Words that join others. */
const joining = new Set(
  'de a da do dos von van di the of my our your his her their le la les l d du des son sa ses par for au aux et and or ou der die das del el los il lo van het e s this ce cette y on dans sur pour que est quel quelle your votre notre in'.split(
    ' ',
  ),
);

/** What a word speaks of, in the singular or the plural; nothing for words that say nothing to us. */
export const conceptsOfWord = (word: string): ReadonlySet<Concept> =>
  conceptsOf.get(word) ?? conceptsOf.get(word.replace(/(s|x)$/, '')) ?? none;
const none: ReadonlySet<Concept> = new Set();

const isKnown = (word: string) => conceptsOf.has(word) || conceptsOf.has(word.replace(/s$/, ''));

/** The words of a column name, in order: `Matricule du N+1`, `EmpID`, `manager_person_id`, `USERID`. */
export function headerWords(header: string): string[] {
  const spaced = header
    .slice(0, 200)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([nN])\s?\+\s?(\d)/g, ' nplus$2 ')
    .replaceAll(/\b([nN])\s?[°ºo]\.?(?=\s|$)|№/g, ' numero ')
    .replaceAll(/[#]/g, ' number ')
    .replaceAll(/\be-?mails?\b/gi, ' email ')
    .replaceAll(/[Uu]ser[ _]?[Pp]rincipal[ _]?[Nn]ame/g, ' upn ')
    .replaceAll(/\bUPN\b/g, ' upn ')
    .replaceAll(/sAMAccountName/gi, ' login ')
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase();
  return spaced
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !joining.has(word))
    .flatMap((word) => (isKnown(word) || joining.has(word) ? [word] : split(word)));
}

/** A word that is made of known ones without anything between them, taken apart; every other word as it is. */
function split(word: string): string[] {
  const digits = /^(\p{L}{3,})(\d+)$/u.exec(word);
  if (digits && isKnown(digits[1]!)) return [digits[1]!, digits[2]!];
  if (word.length < 5 || word.length > 40) return [word];
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const part = word.slice(start, end);
      if (before === undefined || !isPart(part)) continue;
      const parts = [...before, part];
      if (best[end] === undefined || parts.length < best[end]!.length) best[end] = parts;
    }
  }
  return best[word.length]?.filter((part) => !joining.has(part)) ?? [word];
}

const shortParts = new Set(['id', 'no', 'nr', 'to', 'hr', 'rh', 'de', 'du', 'n1']);
const isPart = (part: string) => (part.length >= 3 ? isKnown(part) : shortParts.has(part));
