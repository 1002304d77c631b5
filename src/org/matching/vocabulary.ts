import { technicalWords } from './technicalNames.ts';

/**
 * The words of column names by what they speak of: English and French above all, with the commonest of their neighbours.
 * Written without accents and case, in the singular.
 */
const words = {
  /** Somebody who works there. */
  person:
    'ouvrier ouvriere vendeur vendeuse enseignant enseignante employee employe emp salarie collaborateur collaboratrice collaborator coworker colleague agent person personne pers people personnel user utilisateur worker staff associate member membre individual individu human mitarbeiter empleado trabajador dipendente medewerker funcionario teammate contributor workforce effectif agente employes gestionne ee empl employ resource ressource incumbent occupant intervenant collab medewerkers werknemer werknemers mitarbeitende mitarbeiterin beschaftigter beschaftigte beschaftigten colaborador colaboradora trabajadora empleada persona dipendenti appointee assignee collaborateurs',
  /** What stands for one thing and no other. */
  identifier:
    'id identifier identifiant ident iden uid guid uuid matricule matr mle pernr persnr personalnummer login username logon upn oid sid legajo matricola kennung personnelnumber handle eeid eid matricula personeelsnummer personalnr mitarbeiternummer mitarbeiternr expediente upi rpps trigramme trigram initiales initials emplid empid matri matag matsal numsal numagent nudoss nni cuid cwid wwid ntid netid sso ssoid eppn objectid objectguid dni registratienummer stamnummer personalausweis sysid systemuserid usrid wid bemsid igg numen persnummer personeelsnr persno persid perner empno empcode kurzel kuerzel kurzzeichen dn distinguishedname tokennr loginid userid codigo pseudo identity',
  /** What does so beside a word that says of what. */
  number:
    'number numero no nr num nbr code key cle ref reference badge mat nummer tag numer nro kod codice clave pin',
  /** Whose identifiers they are, which changes nothing. */
  system:
    'hr rh sap workday ad azure entra aad sirh hris payroll paie global corporate corp unique internal interne system sys object record primary company entreprise global local windows network reseau account sam the own natural technical technique current actuel group groupe adp bamboo bamboohr peopleid lucca talentsoft successfactors oracle peoplesoft hub main sso ad entra assignment personal professional professionnel professionnelle professionnels pro work business principal principale database db external externe extern interno interna legacy enterprise corporative hcm hrid cegid paye silae ukg kronos servicenow okta google microsoft office365 o365 ms preferred courant courante encours actuelle full official officiel supann edu',
  /** Who leads. */
  manager:
    'manager mgr mngr mgmt superior supervisor supervising supervisory superviser superviseur superviseuse supv boss superieur superieure sup responsable resp hierarchique hierarchical nplus1 n1 chef cheffe encadrant encadrante encadreur manageur manageuse vorgesetzter vorgesetzte vorgesetzten fuhrungskraft jefe jefa leidinggevende reporting reports report rapporte rattache rattachee superordinate upline reportingline responsabile chefe gestor vorgesetztennummer superiore capo jefatura chefs rattachements matres nomres supvr supvsr spv supr mngrs mgrs lm supervised managed overseen encadre encadree dirige direktvorgesetzter direkter leiter teamleiter abteilungsleiter vorg leidinggevenden leidinggevend supervisore superiora jefes capos gerarchico superviseurs superviseure chefin berichtet vedouci hierarchie hier vorges vorgesetzt leidingg',
  /** Who may lead. */
  weakManager:
    'lead leader head parent directeur directrice responsible accountable foreman tuteur chief gestionnaire approver valideur valideuse validateur validatrice approbateur approbatrice reviewer evaluateur evaluatrice appraiser notateur notatrice rater assessor timekeeper authoriser authorizer authorising coordinator coordinateur coordinatrice coordonnateur coordonnatrice coordinador referent referente dirigeant dirigeante leading vp escalation gerant gerante pilote animateur owner rm hod evaluator evaluadora evaluador beoordelaar beurteiler responsabilite',
  /** A leader of another kind. */
  otherLeader:
    'project projet account compte product produit functional fonctionnel fonctionnelle matrix matriciel matricielle dotted secondary secondaire indirect former ancien ancienne previous precedent prior nplus2 nplus3 n2 n3 skip hrbp mentor buddy binome parrain coach sponsor recruiter recruteur recruiting hiring backup delegate suppleant delegue covered cover couvre remplace interim assistant interviewer tuteur hrbps hrp deputy adjoint adjointe remplacant remplacante replacement substitute alternate tertiary tertiaire l2 l3 l4 m2 m3 level2 mentee mentore sponsorship marraine onboarding assistante pa secretary referrer referred cooptation cooptant payroller gestpaie recru old backupmanager stellvertreter stellvertretung vertretung dual n4 emergency urgence old skiplevel client customer executive added saisi saisie cree modifie modifiee maj changed edited signataire signatory guarantor proxy interimaire tutor modified entered imported proprietaire',
  name: 'name nom noms prenom prenoms fullname displayname surname lastname firstname forename libelle label intitule denomination bezeichnung nombre nome naam vorname nachname libel lib lbl lb descr desc text txt surnom ename nachn vorna sname patronyme patronymique known vollname voornaam achternaam apellido apellidos cognome',
  first: 'first prenom prenoms firstname forename given givenname vorname preferred voornaam vorna',
  last: 'last surname lastname family nachname famille usage achternaam apellido apellidos cognome nachn patronyme patronymique maiden',
  full: 'full display complete complet complete entier whole legal preferred common',
  mail: 'mail email courriel mel smtp upn adressemail emailaddress mailadresse correo posta messagerie',
  address: 'address adresse',
  unit: 'orgn unit unite department departement dept dep dpt service serv svc team equipe entite entity orgunit organization organisation org organizational organisationnelle organisationnel direction dir section squad tribe bureau atelier abteilung departamento reparto afdeling affectation uo structure cellule unidade gruppe ufficio oficina gerencia workgroup orgeh orgtx coduni libuni orgtxt ufr ur labo laboratoire laboratory lab composante faculty faculte pod brigade subdivision subservice sousservice servicio area seccion sezione settore abt referat dezernat sachgebiet fachbereich afd dienst ploeg equipo departements ou orglevel practice chapter guild deptid deptname groupement organisationseinheit orgeinheit organisatie organisatieeenheid organizacion orgname orgcode unita equipes ward departamentos sector subunit subdepartment subteam ssservice uf rattachement eenheid setor sce rayon chantier programme vertical outlet',
  division:
    'division branche pole sector secteur directorate bereich divisione geschaftsbereich divisional bereichs businessarea segment departmentgroup',
  businessUnit: 'bu businessunit',
  site: 'site location office lieu ville city etablissement workplace campus implantation localisation standort worksite plant usine ubicacion sede locality loc localite localites facility vestiging sucursal filial centro werks betriebsstatte centrale',
  job: 'job title position poste fonction function role metier emploi occupation profession stelle puesto cargo mansione functie jobtitle qualification designation cargo funktion tatigkeit ruolo rol beruf stell stellen plans stellenbezeichnung funcion profil libemp emploitype posicion',
  level: 'level layer niveau echelon niv',
  grade:
    'grade band bande classification coefficient coef indice echelle categorie category cadre rank rang csp tier persg persk cotation corps paygrade seniority',
  weight:
    'nbre transferts transfers handovers weight strength count counts email emails mail mails message messages volume frequency frequence poids force nombre nb nbr number amount total interaction interactions exchange exchanges echange echanges sent envoye envoyes contact contacts intensity intensite meeting meetings reunion reunions hour hours heure heures call calls appel appels chat chats n value valeur score num weighting occurrence occurrences times fois minute minutes duration duree gewicht anzahl peso share percentage pourcentage often souvent oft strong tie closeness proximite trust confiance qty quantity quantite qte edits commits reviews comments commentaires replies reponses reactions mentions mention pings kudos likes shared freq frecuencia frequentie haufigkeit starke veces stunden uren aantal dauer tickets overlap collaboration collab lien requests requetes demandes threads points encounters mensajes nachrichten berichten correos llamadas reuniones horas jours days jh manday mandays conversations cooccurrences documents rencontres visites visits gesprache treffen min mins hrs sec secs passe passes spent effort sessions handovers articles interventions publications transmissions seances entretiens collaborations',
  source:
    'source from sender de expediteur expeditrice emetteur emettrice origin origine ego respondent repondant caller appelant organizer organisateur nominator author auteur initiator who qui src start giver requester demandeur absender remitente mittente reporter rapporteur creator createur creatrice expediteurs envoyeur envoyeuse afzender absenders emisor submitter requestor callerid calling seeker asker evaluating nominating responder committer mailfrom senders emetteurs initiateur initiatrice repondante repondants enquete enquetee auteure opener proposer informant host hosts hosted rater mentor',
  target:
    'target to recipient receiver destinataire cible vers alter nominee callee appele named cite citee cited nomme nommee mentioned mention whom aupres dest destination dst end taker recepteur participant invitee attendee empfanger destinatario assignee voir destinataires ontvanger empfangers receptor mailto rcpt recipients nominees nominated citees mentionnee mentionne called answered resolver reviewer reviewed evaluated receveur assigned invitees beneficiaire recipiendaire helped helper advisor adviser invite ratee mentee consulte consultee sollicite sollicitee technicien technicienne technician relecteur relectrice correcteur valideur approver renfort',
  other:
    'other autre collaborator partner contact colleague collegue counterpart with avec second peer pair pairs homologue correspondant correspondante interlocuteur interlocutrice counterparty',
  status: 'status statut etat state active actif presence situation',
  /** What makes another thing of a column, whatever stands beside it. */
  time: 'date since depuis debut fin start end entree sortie hire hired embauche birth naissance born age anciennete seniority tenure year annee month mois day jour timestamp time datetime created updated modified effective effet expiry expiration termination arrivee depart joining joined promotion last length days begda endda effdt rehire naissances hora fecha datum eintritt austritt fecha timezone',
  money:
    'salary salaire pay remuneration bonus compensation wage cost budget currency devise prime coefficient brut net taux rate percent pourcentage fte etp hours heure quotite amount montant temps workload allocation salario sueldo gehalt lohn',
  contact:
    'phone telephone telephonique tel mobile portable fax extension ext street rue postal zip postcode cp desk bureau floor etage room salle building batiment seat',
  self: 'gender genre sexe sex civilite civility title salutation nationality nationalite language langue religion marital situation photo picture url link linkedin education diplome degree school comment commentaire note notes remark remarque description rating evaluation performance potential potentiel skills competence',
  kind: 'type kind nature contract contrat category categorie mode regime temps working teletravail remote horaire horaires schedule shift indicator indicateur flag is has est employment statutory basis',
  tally:
    'count nombre nb span direct effectif headcount total sum subordinate subordinates subordonne subordonnes size taille',
  otherId:
    'nudoss clef clefs locker casier social securite security ssn nir insee nss passport passeport cni tax fiscal iban bank banque rib siret siren legal license licence card carte national vehicle car asset printer serial laptop ordinateur pan avs ahv aadhaar aadhar bsn sin curp cpf adeli',
  company:
    'company societe entreprise employer employeur legal filiale subsidiary firm firme juridique juridical legale bukrs legalentity subcompany maison gesellschaft firma empresa azienda bedrijf',
  costCentre:
    'cost centre center cout kostenstelle kostl kostenplaats analytique imputation ceco cdc cc budget budg budgetaire budgetary cdceco',
  place: 'country pays region province state continent address adresse home domicile siege zetel',
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

/** Words that say nothing of what a column holds: of forms, of programs and of what is meant anyway. */
const meaningless = new Set(
  'wd cf esi cust custom champ field fld col attr attribute attributes udf x u c r ext param required optional mandatory obligatoire requis facultatif eg ex ie if any applicable'.split(
    ' ',
  ),
);

/** What a word speaks of, in the singular or the plural or cut off at its end; nothing for words that say nothing to us. */
export function conceptsOfWord(word: string): ReadonlySet<Concept> {
  const known = conceptsOf.get(word) ?? conceptsOf.get(word.replace(/(s|x)$/, ''));
  if (known || word.length < 7) return known ?? none;
  let found = cutOff.get(word);
  if (found === undefined) {
    found = none;
    for (const [whole, concepts] of conceptsOf)
      if (whole.length > word.length && whole.startsWith(word)) {
        found = concepts;
        break;
      }
    if (cutOff.size < 10_000) cutOff.set(word, found);
  }
  return found;
}
const none: ReadonlySet<Concept> = new Set();
/** What was found for words that may be cut off. */
const cutOff = new Map<string, ReadonlySet<Concept>>();

const isKnown = (word: string) => conceptsOf.has(word) || conceptsOf.has(word.replace(/s$/, ''));

/** What a form or a part of a file is called, before the column: `Job Information: Department`. */
const part =
  /^[^:>/|]*\b(?:info|infos|informations?|details?|data|donnees|fiche|dossier|profile?|employment|assignment|compensation)\b[^:>/|]*[:>/|]+\s*(\S.*)$/i;

/** The words of a column name, in order: `Matricule du N+1`, `EmpID`, `manager_person_id`, `USERID`. */
export function headerWords(header: string): string[] {
  const whole = header.slice(0, 200).normalize('NFD').replaceAll(/\p{M}/gu, '');
  const plain = part.exec(whole)?.[1] ?? whole;
  const spaced = plain
    .replaceAll(/([nN])\s?\+\s?(\d)/g, ' nplus$2 ')
    .replaceAll(/\b([nN])\s?[°ºo]\.?(?=\s|$|\d)|№/g, ' numero ')
    .replaceAll(/[#]/g, ' number ')
    .replaceAll(/\be-?mails?\b/gi, ' email ')
    .replaceAll(/\brep(?:orts?|\.)? to\b/gi, ' reports ')
    .replaceAll(/\bsup(?:ervisory)?[ _]org\b/gi, ' orgunit ')
    .replaceAll(/\bberichtet an\b/gi, ' reports ')
    .replaceAll(/\brend(?:ent)? compte a\b/gi, ' rapporte ')
    .replaceAll(/[Uu]ser[ _]?[Pp]rincipal[ _]?[Nn]ame/g, ' upn ')
    .replaceAll(/\bUPN\b/g, ' upn ')
    .replaceAll(/sAMAccountName/gi, ' login ')
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase();
  const isCapitals = !/\p{Ll}/u.test(plain);
  const words = spaced
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !joining.has(word))
    .flatMap((word) => {
      if (isKnown(word) || joining.has(word)) return [word];
      const parts = split(word);
      return parts.length === 1 && isCapitals ? (technicalWords(word) ?? parts) : parts;
    });
  const telling = words.filter((word) => !meaningless.has(word));
  return telling.length > 0 ? telling : words;
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
