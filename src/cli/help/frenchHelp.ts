import { revealText } from '../commands/org/anonymise.ts';
import { orgSourceTexts } from '../org/orgSource.ts';

/** What the help says, from English to French. A text that goes on after a colon is found by what stands before it. */
export const frenchHelp = new Map([
  // the program and its commands
  [
    'simulates how an organisation changes: adoption curves of rollout plans, with a verdict',
    'simule comment une organisation change : courbes d’adoption de plans de déploiement, avec un verdict',
  ],
  ['write a commented scenario to start from', 'écrit un scénario commenté pour commencer'],
  [
    'check scenarios, and the files of their organisations, without running them',
    'vérifie des scénarios et les fichiers de leurs organisations, sans les exécuter',
  ],
  [
    'say what a scenario is: its question, organisation, plans, size and estimated time',
    'dit ce qu’est un scénario : sa question, son organisation, ses plans, sa taille et sa durée estimée',
  ],
  [
    'run scenarios and write their results, each into a folder below runs/',
    'exécute des scénarios et écrit leurs résultats, chacun dans un dossier sous runs/',
  ],
  [
    'print the paired differences between plans, or of each plan with itself without something; writes nothing',
    'affiche les différences appariées entre les plans, ou de chaque plan avec lui-même sans quelque chose ; n’écrit rien',
  ],
  [
    'say why a person adopted or did not, and who won over whom, by playing a run again',
    'dit pourquoi une personne a adopté ou non, et qui a gagné qui, en rejouant un passage',
  ],
  [
    'write one replicate person by person: a graph with its cascade, or every transition',
    'écrit une réplique personne par personne : un graphe avec sa cascade, ou chaque transition',
  ],
  [
    'compare ways of choosing whom to start with, by how far they are heard and what comes of it',
    'compare des façons de choisir par qui commencer : jusqu’où on les entend et ce qu’il en sort',
  ],
  [
    'look at an organisation, read it, make one, anonymise one',
    'examine, lit, engendre ou anonymise une organisation',
  ],
  [
    'check the files of an organisation, and say what it looks like in figures',
    'vérifie les fichiers d’une organisation et la décrit en chiffres',
  ],
  [
    'read an organisation from any files, and write it as people.csv, ties.csv and a scenario',
    'lit une organisation dans n’importe quels fichiers et l’écrit en people.csv, ties.csv et un scénario',
  ],
  [
    'make up an organisation that resembles measured ones',
    'engendre une organisation qui ressemble à celles qu’on a mesurées',
  ],
  [
    'write an organisation under pseudonyms: who leads whom and who is tied to whom, without names',
    'écrit une organisation sous pseudonymes : qui dirige qui et qui est lié à qui, sans les noms',
  ],
  [
    'ask of a diffusion that happened whether its network foretells it better than curves that know of no ties',
    'demande à une diffusion qui a eu lieu si son réseau l’annonce mieux que des courbes qui ignorent les liens',
  ],
  [
    'print the JSON Schema (2020-12) of a kind of file, for editors',
    'affiche le JSON Schema (2020-12) d’un type de fichier, pour les éditeurs',
  ],
  ['serve the API until interrupted', 'sert l’API jusqu’à l’interruption'],
  [
    'run a comparison, show it here, and serve its report and the API until interrupted',
    'exécute une comparaison, la montre ici, et sert son rapport et l’API jusqu’à l’interruption',
  ],
  ['display help for command', 'affiche l’aide de la commande'],
  ['output the version number', 'affiche le numéro de version'],
  [
    'language of what is printed; unless given, that of the system',
    'langue de ce qui s’affiche ; par défaut, celle du système',
  ],
  ['print without colours', 'affiche sans couleurs'],
  ['print one JSON object', 'affiche un objet JSON'],
  ['print one JSON object a comparison', 'affiche un objet JSON par comparaison'],
  ['print one JSON object a file', 'affiche un objet JSON par fichier'],
  ['print one JSON object a scenario', 'affiche un objet JSON par scénario'],
  // scenarios and runs
  ['scenario file', 'fichier de scénario'],
  ['scenario files', 'fichiers de scénario'],
  [
    'scenario file; without it, the comparison that comes with the product',
    'fichier de scénario ; sans lui, la comparaison livrée avec le produit',
  ],
  ['folder of a run, or scenario file', 'dossier d’un passage, ou fichier de scénario'],
  [
    'folders of runs, or scenario files, which are then run',
    'dossiers de passages, ou fichiers de scénario, qui sont alors exécutés',
  ],
  ['where to; - for standard output', 'où l’écrire ; - pour la sortie standard'],
  ['which file', 'quel fichier'],
  [
    'runs of every plan, instead of what the file says',
    'passages de chaque plan, au lieu de ce que dit le fichier',
  ],
  [
    'number or word from which all luck follows, instead of what the file says',
    'nombre ou mot dont découle tout le hasard, au lieu de ce que dit le fichier',
  ],
  ['number or word from which all luck follows', 'nombre ou mot dont découle tout le hasard'],
  [
    'number or word from which all luck follows, 42 unless given',
    'nombre ou mot dont découle tout le hasard, 42 par défaut',
  ],
  [
    'set a value of the file, such as climate.leadership=0.7; repeatable',
    'change une valeur du fichier, comme climate.leadership=0.7 ; répétable',
  ],
  [
    'print the effective file, with the origin of every value',
    'affiche le fichier effectif, avec l’origine de chaque valeur',
  ],
  [
    'write into exactly this folder (one scenario only)',
    'écrit exactement dans ce dossier (un seul scénario)',
  ],
  [
    'run again even if the result is there, and replace another run',
    'exécute même si le résultat est là, et remplace un autre passage',
  ],
  [
    'say what would be run and where it would be written, and stop',
    'dit ce qui serait exécuté et où ce serait écrit, et s’arrête',
  ],
  [
    'plan that the others are compared with; the first unless given',
    'plan auquel les autres sont comparés ; par défaut le premier',
  ],
  [
    'take away an obstacle of the climate (resistance, habit …) or a tactic (hub, train …)',
    'retire un obstacle du climat (resistance, habit…) ou une tactique (hub, train…)',
  ],
  // explain and export
  ['the plan; the first unless given', 'le plan ; par défaut le premier'],
  [
    'the replicate, from 0; the one nearest the median buy-in unless given',
    'la réplique, à partir de 0 ; par défaut la plus proche de l’adhésion médiane',
  ],
  [
    'show adopter types, thresholds and reactance of people who exist',
    'montre types d’adoptants, seuils et réactance de personnes qui existent',
  ],
  [
    'the person: identifier of the file, or the pseudonym that was shown',
    'la personne : identifiant du fichier, ou pseudonyme affiché',
  ],
  [
    'adoptions by channel, who won over most, the longest chain',
    'adoptions par canal, qui en a gagné le plus, la plus longue chaîne',
  ],
  [
    'the transition of this week; that into commitment unless given',
    'la transition de cette semaine ; par défaut celle vers l’engagement',
  ],
  [
    'play it again without a kind of tactic, or without the third of its kind: hub, hub:3; repeatable',
    'rejoue sans un type de tactique, ou sans la troisième de son type : hub, hub:3 ; répétable',
  ],
  [
    'play it again without the tactics of a step; repeatable',
    'rejoue sans les tactiques d’une étape ; répétable',
  ],
  [
    'play it again without the tie to this contact; repeatable',
    'rejoue sans le lien avec ce contact ; répétable',
  ],
  [
    'gexf: graph, states by week and cascade; csv, jsonl: every transition',
    'gexf : graphe, états par semaine et cascade ; csv, jsonl : chaque transition',
  ],
  [
    'gexf of who won over whom alone: a forest, without the ties of the organisation',
    'gexf de qui a gagné qui, seulement : une forêt, sans les liens de l’organisation',
  ],
  ['gexf of this week alone, without time', 'gexf de cette seule semaine, sans le temps'],
  ['file to write; standard output unless given', 'fichier à écrire ; par défaut la sortie standard'],
  ['replace the file if it exists', 'remplace le fichier s’il existe'],
  // whom
  ['people in each team, 6 unless given', 'personnes de chaque équipe, 6 par défaut'],
  [
    'ways separated by commas, all unless given',
    'façons de choisir séparées par des virgules, toutes par défaut',
  ],
  [
    'a team of your own: identifiers separated by commas',
    'une équipe à vous : identifiants séparés par des virgules',
  ],
  [
    'plan they are chosen for; the first unless given',
    'plan pour lequel on les choisit ; par défaut le premier',
  ],
  [
    'start: they are the ones committed in week 0; team: they are asked and trained beside the plan',
    'start : ils sont engagés en semaine 0 ; team : ils sont sollicités et formés à côté du plan',
  ],
  ['teams that lazyGreedy may try', 'équipes que lazyGreedy peut essayer'],
  ['futures in which it tries each', 'futurs dans lesquels il essaie chacune'],
  [
    'show who real people are, and their adopter types',
    'montre qui sont les personnes réelles, et leur type d’adoptant',
  ],
  // organisations
  [orgSourceTexts.file.en, orgSourceTexts.file.fr],
  ['people, one a line', 'personnes, une par ligne'],
  ['ties, one a line', 'liens, un par ligne'],
  ['ties, one a line; repeatable', 'liens, un par ligne ; répétable'],
  [orgSourceTexts.graph.en, orgSourceTexts.graph.fr],
  [orgSourceTexts.column.en, orgSourceTexts.column.fr],
  [
    'in the ties files the source influences the target, not the other way round',
    'dans les fichiers de liens, la source influence la cible, et non l’inverse',
  ],
  ['with --directed: the target influences the source', 'avec --directed : la cible influence la source'],
  ['what is done to weights', 'ce qu’on fait des poids'],
  ['ties below this weight are left out', 'les liens de poids inférieur sont écartés'],
  ['the people of the files do not exist', 'les personnes des fichiers n’existent pas'],
  ['folder to write into', 'dossier où écrire'],
  [
    'replace the files of another organisation that stand there',
    'remplace les fichiers d’une autre organisation qui s’y trouvent',
  ],
  ['number of people, 240 unless given', 'nombre de personnes, 240 par défaut'],
  ['number of units', 'nombre d’unités'],
  ['number of divisions', 'nombre de divisions'],
  ['number of sites', 'nombre de sites'],
  ['median span of control', 'étendue de contrôle médiane'],
  ['mean number of contacts of a person', 'nombre moyen de contacts d’une personne'],
  [
    'a secret word that gives the same pseudonyms again; unless given, nothing does',
    'un mot secret qui redonne les mêmes pseudonymes ; sans lui, rien ne les redonne',
  ],
  [
    'also write who is who into this file, readable by you only',
    'écrit aussi qui est qui dans ce fichier, lisible par vous seul',
  ],
  [revealText.en, revealText.fr],
  // diffusion
  [
    'people, one a line: who adopted when, and in which community they live',
    'personnes, une par ligne : qui a adopté quand, et dans quelle communauté',
  ],
  ['identifier of each person', 'identifiant de chaque personne'],
  [
    'number of the period of adoption (year, month); blank or NA for never, not the last period + 1',
    'numéro de la période d’adoption (année, mois) ; vide ou NA pour jamais, et non la dernière période + 1',
  ],
  [
    'village, city, department; the model is fitted on half of them',
    'village, ville, service ; le modèle est ajusté sur la moitié d’entre eux',
  ],
  ['one end of a tie', 'un bout d’un lien'],
  ['the other end', 'l’autre bout'],
  [
    'weight of a tie; unless there is one, all ties count alike',
    'poids d’un lien ; sans lui, tous les liens comptent pareil',
  ],
  ['the source influences the target', 'la source influence la cible'],
  [
    'the target influences the source: surveys in which the source names whom they ask, as those of netdiffuseR',
    'la cible influence la source : enquêtes où la source nomme ceux qu’elle consulte, comme celles de netdiffuseR',
  ],
  [
    'each end of a tie influences the other; so unless one of the next two is given',
    'chaque bout d’un lien influence l’autre ; ainsi par défaut, sauf si l’une des deux suivantes est donnée',
  ],
  ['runs of each fitted model', 'passages de chaque modèle ajusté'],
  ['networks with ties permuted within communities', 'réseaux aux liens permutés au sein des communautés'],
  // serving
  [
    'address to answer at; unless given, 127.0.0.1: this machine only',
    'adresse où répondre ; par défaut 127.0.0.1 : cette machine seulement',
  ],
  [
    'threads to run replicates on; unless given, one a core where that pays',
    'fils d’exécution pour les répliques ; par défaut un par cœur, là où cela paie',
  ],
  [
    'port to answer at; unless given, the first free one from 3000 on',
    'port où répondre ; par défaut le premier libre à partir de 3000',
  ],
]);
