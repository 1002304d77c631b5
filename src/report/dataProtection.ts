import { smallestGroup } from '../org/smallestGroup.ts';
import type { Text } from '../text/text.ts';

/** A page for those who watch over people's data in a firm: sections of plain sentences. */
export interface ProtectionPage {
  readonly title: Text;
  readonly about: Text;
  readonly sections: readonly { readonly title: Text; readonly points: readonly Text[] }[];
}

/** Of real people, groups below this size are not shown; a test holds it to what the code does. */
export const GROUP_SHOWN = smallestGroup;

/** What becomes of personal data here. Every sentence says what the program does, not what it promises. */
export const dataProtection: ProtectionPage = {
  title: {
    en: 'Data protection, for a works council',
    fr: 'Protection des données, pour un comité social et économique (CSE)',
  },
  about: {
    en: 'What the simulator does with data about people: what it reads, where that stays, what is never shown, and what it leaves to the firm. It describes the program; it is no legal advice, and replaces nobody’s.',
    fr: 'Ce que le simulateur fait de données sur des personnes : ce qu’il lit, où cela reste, ce qui n’est jamais montré, et ce qu’il laisse à l’entreprise. Cette page décrit le programme ; elle n’est pas un conseil juridique et n’en remplace aucun.',
  },
  sections: [
    {
      title: { en: 'What is read', fr: 'Ce qui est lu' },
      points: [
        {
          en: 'No data about real people is needed: an organisation can be made up of a few numbers, and everything can be looked at so.',
          fr: 'Aucune donnée sur des personnes réelles n’est nécessaire : une organisation peut être inventée à partir de quelques nombres, et tout s’y regarde.',
        },
        {
          en: 'If a firm gives its own: an identifier for each person and, where they are there, manager, unit, division, site, function and level. Other columns are read over and not used.',
          fr: 'Si l’entreprise donne les siennes : un identifiant par personne et, s’ils y sont, responsable, unité, division, site, fonction et niveau. Les autres colonnes sont parcourues et ne servent pas.',
        },
        {
          en: 'If it gives ties: who, whom, and how much – counts of messages, answers to a survey. Contents and subjects of messages are not asked for and not used; a file that has them is better cut before.',
          fr: 'Si elle donne des liens : qui, à qui, combien – nombres de messages, réponses à une enquête. Ni contenu ni objet des messages ne sont demandés ou utilisés ; mieux vaut les retirer d’un fichier qui les contient.',
        },
        {
          en: 'A file may also state dispositions of single people (readiness, adopter type, threshold). Nothing needs them; a firm that has none to measure had better not invent them.',
          fr: 'Un fichier peut aussi énoncer des dispositions de personnes (préparation, type, seuil). Rien ne les exige ; une entreprise qui ne les mesure pas fait mieux de ne pas les inventer.',
        },
      ],
    },
    {
      title: { en: 'Where it stays', fr: 'Où cela reste' },
      points: [
        {
          en: 'The page computes in the browser. It sends nothing of what is opened in it, and its own rules forbid it to reach any address but the one that it came from.',
          fr: 'La page calcule dans le navigateur. Elle n’envoie rien de ce qu’on y ouvre, et ses propres règles lui interdisent toute adresse autre que celle dont elle vient.',
        },
        {
          en: 'The command line reads and writes files of the machine that it runs on, and uses no network, unless it is told to have a study run by other machines (uptake run --queue).',
          fr: 'La ligne de commande lit et écrit des fichiers de la machine où elle tourne, sans réseau, sauf si on lui demande de faire exécuter une étude par d’autres machines (uptake run --queue).',
        },
        {
          en: 'With --queue, a database that the firm names holds, as long as the study runs, what other machines need: who reports to whom, who is tied to whom, in which unit, and what the files say of single people (level, readiness, adopter type, threshold), in the order of the file. People, units, divisions and sites go by numbers instead of names, and so do functions, but for a few that the model knows by name; with parts of somebody’s own (--parts), names stay. It is removed when the study ends, and after an hour at most where nobody is left to do so. Who may read that database can see the structure: it belongs behind a password.',
          fr: 'Avec --queue, une base de données désignée par l’entreprise contient, tant que l’étude tourne, ce dont les autres machines ont besoin : qui dépend de qui, qui est en lien avec qui, dans quelle unité, et ce que les fichiers disent des personnes (niveau, préparation, type, seuil), dans l’ordre du fichier. Personnes, unités, divisions et sites y portent des numéros au lieu de noms, les fonctions aussi, sauf quelques-unes que le modèle connaît par leur nom ; avec des parties à soi (--parts), les noms restent. Tout est retiré à la fin de l’étude, et au plus tard après une heure si plus personne n’est là pour le faire. Qui peut lire cette base voit la structure : elle doit être protégée par un mot de passe.',
        },
        {
          en: 'The service (uptake serve) gets what is sent to it, and keeps results in memory until others need the room or it ends. Unless somebody asks for more with --insecure, it answers to its own machine alone. It asks nobody who they are: in a firm it belongs behind something that does.',
          fr: 'Le service (uptake serve) reçoit ce qu’on lui envoie et garde les résultats en mémoire jusqu’à ce que d’autres aient besoin de la place ou qu’il s’arrête. Sauf demande expresse (--insecure), il ne répond qu’à sa propre machine. Il ne demande à personne qui il est : en entreprise, sa place est derrière quelque chose qui le fait.',
        },
        {
          en: 'There is no account, no measuring of use, no cookie, no report of errors to anybody.',
          fr: 'Ni compte, ni mesure d’audience, ni témoin de connexion, ni rapport d’erreur à qui que ce soit.',
        },
      ],
    },
    {
      title: { en: 'Under which names', fr: 'Sous quels noms' },
      points: [
        {
          en: 'People of files count as real unless the file says otherwise. Wherever results show them, they have a pseudonym such as P0147, in an order that tells nothing of the order of the file.',
          fr: 'Les personnes des fichiers comptent comme réelles sauf mention contraire du fichier. Partout où un résultat les montre, elles portent un pseudonyme comme P0147, dans un ordre qui ne dit rien de celui du fichier.',
        },
        {
          en: 'What the page makes of a firm’s exports (Organisation) has pseudonyms before anything is used, saved, kept or linked; names and addresses are in none of it. Units, sites and functions become letters unless somebody keeps their names. The key of who is who is given once, to be saved, and kept nowhere.',
          fr: 'Ce que la page fait des exports d’une entreprise (Organisation) porte des pseudonymes avant tout usage, enregistrement, conservation ou lien ; noms et adresses n’y figurent jamais. Unités, sites et fonctions deviennent des lettres sauf si l’on garde leurs noms. La clé (qui est qui) est donnée une fois, à enregistrer, et n’est gardée nulle part.',
        },
        {
          en: 'A file can be given pseudonyms before it leaves whoever is in charge of it: uptake org anonymise. Whoever holds the key can undo it, so the key belongs with them alone.',
          fr: 'Un fichier peut recevoir des pseudonymes avant de quitter qui en a la charge : uptake org anonymise. Qui tient la clé peut l’annuler : elle n’appartient qu’à cette personne.',
        },
        {
          en: 'A pseudonym is not anonymity. Who leads whom, and who has most contacts, can betray a person to those who know the firm. What is pseudonymised is still personal data.',
          fr: 'Un pseudonyme n’est pas l’anonymat. Qui dirige qui, et qui a le plus de contacts, peut trahir une personne aux yeux de qui connaît l’entreprise. Des données pseudonymisées restent personnelles.',
        },
      ],
    },
    {
      title: { en: 'What is not shown', fr: 'Ce qui n’est pas montré' },
      points: [
        {
          en: 'Of real people the page shows no adopter type, threshold or resentment, of nobody. On the command line only --reveal does, which somebody has to write.',
          fr: 'Des personnes réelles, la page ne montre ni type, ni seuil, ni ressentiment, de personne. En ligne de commande, seul --reveal le fait, et il faut l’écrire.',
        },
        {
          en: `Figures of a group of fewer than ${GROUP_SHOWN} real people are left out; those of everybody together are not.`,
          fr: `Les chiffres d’un groupe de moins de ${GROUP_SHOWN} personnes réelles sont omis ; ceux de tout le monde ensemble ne le sont pas.`,
        },
        {
          en: 'Why a person did something in one possible world can be asked, and leaves one part of the sum as “own disposition”. A sum with one unknown is still a sum: whoever must not guess at it should not be given explanations of single people.',
          fr: 'On peut demander pourquoi quelqu’un a agi dans un monde possible ; une part de la somme y reste « disposition propre ». Une somme à une inconnue reste une somme : qui ne doit pas la deviner ne devrait pas recevoir d’explications de personnes.',
        },
        {
          en: 'A scenario file may say real: false; then people count as made up, and all of this is shown. Whoever is given such a file should ask who wrote that, and why.',
          fr: 'Un fichier de scénario peut dire real: false ; les personnes comptent alors comme inventées, et tout cela se montre. Qui reçoit un tel fichier devrait demander qui l’a écrit, et pourquoi.',
        },
      ],
    },
    {
      title: { en: 'What a link and a file hold', fr: 'Ce que contiennent un lien et un fichier' },
      points: [
        {
          en: 'A link holds what is seen – week, plans, a person’s pseudonym – and the scenario if it is small; never a table that it names, however small. It stands after the # of the address, which browsers send to no server; it is as confidential as the message it travels in.',
          fr: 'Un lien contient ce qu’on voit – semaine, plans, pseudonyme d’une personne – et le scénario s’il est petit ; jamais une table qu’il nomme, si petite soit-elle. Cela figure après le # de l’adresse, que les navigateurs n’envoient à aucun serveur ; il est aussi confidentiel que le message qui le porte.',
        },
        {
          en: 'A firm is sent as a file alone. Saved as one, a scenario holds its tables as they are in the page.',
          fr: 'Une entreprise ne s’envoie que comme fichier. Enregistré ainsi, un scénario contient ses tables telles qu’elles sont dans la page.',
        },
        {
          en: 'A run writes tables of groups and outcomes and a report, no list of people. Its scenario names the organisation’s files; it does not contain them, but for their hashes.',
          fr: 'Une exécution écrit des tables de groupes et de résultats et un rapport, aucune liste de personnes. Son scénario nomme les fichiers de l’organisation ; il ne les contient pas, hormis leurs empreintes.',
        },
      ],
    },
    {
      title: {
        en: 'How long it is kept, and how it is deleted',
        fr: 'Durée de conservation, et suppression',
      },
      points: [
        {
          en: 'In the page, a scenario that no link can hold is kept with the history of its tab, until the tab is closed. For use without a network the browser keeps the program itself and the example that comes with it, none of a firm’s files.',
          fr: 'Dans la page, un scénario qu’aucun lien ne peut contenir est gardé avec l’historique de son onglet, jusqu’à sa fermeture. Pour l’usage sans réseau, le navigateur garde le programme lui-même et l’exemple fourni, aucun fichier d’une entreprise.',
        },
        {
          en: 'Recent work is kept in the browser: changes of the example, scenarios without tables, and firms that the page itself has given pseudonyms; never files as they were dropped. It is listed where files are opened, and deleted there one by one or all at once; switching it off deletes it too.',
          fr: 'Les travaux récents sont gardés dans le navigateur : changements de l’exemple, scénarios sans tables, et entreprises auxquelles la page a elle-même donné des pseudonymes ; jamais les fichiers tels qu’ils ont été déposés. Ils sont listés là où l’on ouvre des fichiers, et s’y suppriment un à un ou d’un coup ; cesser de les garder les supprime aussi.',
        },
        {
          en: 'Deleting the site’s data in the browser deletes everything that the page has kept there.',
          fr: 'Supprimer les données du site dans le navigateur supprime tout ce que la page y a gardé.',
        },
        {
          en: 'Files that the command line writes, and exports that somebody drew for it, stay until somebody deletes them. No date is set for that: the firm sets it.',
          fr: 'Les fichiers qu’écrit la ligne de commande, et les exports tirés pour elle, restent jusqu’à ce qu’on les supprime. Aucune date n’est prévue : c’est à l’entreprise de la fixer.',
        },
      ],
    },
    {
      title: { en: 'What cannot be inferred', fr: 'Ce qu’on ne peut en déduire' },
      points: [
        {
          en: 'What a person in the simulation does is drawn. It says nothing of the person behind the row: not whether they are for or against the change, not how they will act, not how well they work.',
          fr: 'Ce que fait une personne simulée est tiré au sort. Cela ne dit rien de la personne derrière la ligne : ni si elle est pour ou contre le changement, ni comment elle agira, ni comment elle travaille.',
        },
        {
          en: 'It is no ground for any measure towards a person: no choice, no rating, no reminder, no list of those who resist.',
          fr: 'Ce n’est le fondement d’aucune mesure envers une personne : ni choix, ni évaluation, ni rappel, ni liste d’opposants.',
        },
        {
          en: 'Numbers of messages say that people wrote, not how much they work, get on, or matter.',
          fr: 'Un nombre de messages dit qu’on a écrit, non combien on travaille, ni si l’on s’entend, ni ce qu’on vaut.',
        },
      ],
    },
    {
      title: { en: 'What the firm has to settle', fr: 'Ce que l’entreprise doit régler' },
      points: [
        {
          en: 'The purpose, in writing: comparing plans. Messages and HR records were gathered for another one; whether they may serve this is to be decided before they are drawn.',
          fr: 'La finalité, par écrit : comparer des plans. Messages et données RH ont été recueillis pour une autre ; s’ils peuvent servir à celle-ci se décide avant de les extraire.',
        },
        {
          en: 'The legal basis, and how those concerned are told and can object.',
          fr: 'La base légale, et comment les personnes concernées sont informées et peuvent s’opposer.',
        },
        {
          en: 'Information, consultation or co-determination of the works council, as the law of the country has it: counts of who writes to whom are data about behaviour at work.',
          fr: 'L’information, la consultation ou la codécision des représentants du personnel, selon le droit du pays : savoir qui écrit à qui, c’est une donnée de comportement au travail.',
        },
        {
          en: 'Whether an impact assessment is due, which is likely where ties of a whole staff are read.',
          fr: 'Si une analyse d’impact est requise, ce qui est probable quand on lit les liens de tout un personnel.',
        },
        {
          en: 'Who draws the exports and gives pseudonyms, who holds the key, who sees results, when everything is deleted; and an agreement that nothing here serves to rate or to select people.',
          fr: 'Qui tire les exports et donne les pseudonymes, qui tient la clé, qui voit les résultats, quand tout est supprimé ; et un accord selon lequel rien ici ne sert à évaluer ou à sélectionner des personnes.',
        },
      ],
    },
  ],
};
