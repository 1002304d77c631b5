import { type StructureName, structureNames } from '../model/structures/structures.ts';
import { groupingColumns } from '../org/peopleColumns.ts';
import type { Language } from '../text/text.ts';

/** Sections that say of an organisation what only its people know: each the whole text of a key, with its comments. */
export interface TemplateSections {
  /** `title:`, and what is expected before the first run. */
  readonly title: string;
  readonly organisation: string;
  readonly climate: string;
  readonly start: string;
  readonly target: string;
}

/**
 * A commented scenario to start from, which runs as it is: with a generated organisation, unless others of its sections
 * are given. `schema` is where the published JSON Schema can be found, for editors.
 */
export function scenarioTemplate(
  language: Language,
  schema = 'scenario.schema.json',
  sections: Partial<TemplateSections> = {},
): string {
  const [template, own] = language === 'fr' ? [french, frenchSections] : [english, englishSections];
  return `# yaml-language-server: $schema=${schema}\n${template({ ...own, ...sections })}`;
}

/** The section `target:`; `deadline` in weeks. */
export const targetText = (structure: StructureName = 'coordinated', deadline = 52): string =>
  `target: { structure: ${structure}, participation: 25%, hold: 4w, deadline: ${deadline}w }\n`;

const englishSections: TemplateSections = {
  title: `title: From organic to coordinated
question: Oblige everyone at once, or win one unit at a time?
# write it before the first run
expectation: Blitzkrieg leads on declared use, much of it façade that goes when the mandate lapses; Guerrilla and Voluntary are slower and hold what they win.
`,
  organisation: `organisation:
  generate: { people: 240, units: 9, divisions: 1, sites: 2, span: 6, contacts: 14 }
  # your own organisation instead; paths are relative to this file:
  # people: { csv: people.csv, columns: { id: id, manager: manager, unit: department } }
  # ties:
  #   - { csv: mail.csv, columns: { source: from, target: to, weight: mails }, directed: true, scale: log1p, minWeight: 5 }
`,
  climate: `climate:                      # obstacles from 0 to 1, resistance from 0 to 2 (1 is usual)
  leadership: 0.5             # support that leaders show
  resistance: 1
  habit: 0
  resignation: 0
  lackOfDesire: 0
  digitalDivide: 10%          # share of people who learn half as fast
  shortTermism: 0
  unclearGovernance: 0
`,
  start: `start: { structure: organic }                 # ${structureNames.join(' | ')}
`,
  target: targetText(),
};

const english = ({ title, organisation, climate, start, target }: TemplateSections) => `version: 1
${title}sources: []
horizon: 104w                 # last week of a run
seed: 42                      # a number or a word; the same seed gives the same results everywhere
replicates: 200               # runs of every plan, each in a possible world with its own luck
currency: EUR

${organisation}
population:                   # shares: 15% or 0.15
  adopterTypes: { innovator: 2.5%, earlyAdopter: 13.5%, earlyMajority: 34%, lateMajority: 34%, laggard: 16% }
  # what nobody knows is drawn from its plausible range; written here, it is held at what you write:
  # threshold: { mean: 0.50, sd: 0.35 }

${climate}
resources:                    # the same means for every plan
  course: 8                   # hours of course that a person may have in all
  leadCourse: 16              # the same for who holds a post or is recruited
  seats: 2%                   # training seats a week, as a share of the people
  capacity: 2                 # hours a week that a person can give to the change
  costs: { delivery: 150, wage: 45, postWeek: 1600, campaign: 4000 }

${start}${target}
plans:                        # each is compared with every other, and all with doing nothing
  blitzkrieg: { style: blitzkrieg }
  guerrilla: { style: guerrilla }
  voluntary: { style: voluntary }
  # your own plan: steps, each with dated tactics and a gate
  # by-hand:
  #   steps:
  #     - id: extract
  #       do:
  #         - { tactic: listen, at: 1w, weeks: 3 }
  #         - { tactic: extract, at: 4w, who: { pick: unit, by: innovativeness } }
  #       gate: { when: "extract.trained >= 60%", hold: 2w, within: 8w, otherwise: repeat }

outputs:
  metrics: [declared, buyIn, facade, resistant, progress, cost, load]
  by: [adopterType]           # ${groupingColumns.join(' | ')}
`;

const frenchSections: TemplateSections = {
  title: `title: De l’organique au coordonné
question: Obliger tout le monde d’un coup, ou rallier une unité après l’autre ?
# à écrire avant le premier passage
expectation: Blitzkrieg mène sur l’usage déclaré, dont une bonne part n’est que façade et part avec l’obligation ; Guérilla et Volontaire sont plus lents et gardent ce qu’ils gagnent.
`,
  organisation: `organisation:
  generate: { people: 240, units: 9, divisions: 1, sites: 2, span: 6, contacts: 14 }
  # votre propre organisation à la place ; les chemins partent de ce fichier :
  # people: { csv: personnes.csv, columns: { id: matricule, manager: responsable, unit: direction } }
  # ties:
  #   - { csv: courriels.csv, columns: { source: de, target: vers, weight: messages }, directed: true, scale: log1p, minWeight: 5 }
`,
  climate: `climate:                      # obstacles de 0 à 1, résistance de 0 à 2 (1 est l’ordinaire)
  leadership: 0.5             # soutien que montre la direction
  resistance: 1
  habit: 0                    # force de l’habitude
  resignation: 0
  lackOfDesire: 0             # manque d’envie
  digitalDivide: 10%          # part des personnes qui apprennent deux fois moins vite
  shortTermism: 0             # court-termisme
  unclearGovernance: 0        # gouvernance floue
`,
  start: `start: { structure: organic }                 # ${structureNames.join(' | ')}
`,
  target: targetText(),
};

const french = ({ title, organisation, climate, start, target }: TemplateSections) => `version: 1
${title}sources: []
horizon: 104w                 # dernière semaine d’un passage
seed: 42                      # un nombre ou un mot ; la même graine donne partout les mêmes résultats
replicates: 200               # passages de chaque plan, chacun dans un monde possible avec son hasard
currency: EUR

${organisation}
population:                   # parts : 15% ou 0.15
  adopterTypes: { innovator: 2.5%, earlyAdopter: 13.5%, earlyMajority: 34%, lateMajority: 34%, laggard: 16% }
  # ce que personne ne sait est tiré de sa plage plausible ; écrit ici, il est tenu à ce que vous écrivez :
  # threshold: { mean: 0.50, sd: 0.35 }

${climate}
resources:                    # les mêmes moyens pour tous les plans
  course: 8                   # heures de formation qu’une personne peut recevoir en tout
  leadCourse: 16              # de même pour qui occupe un poste ou est recruté
  seats: 2%                   # places de formation par semaine, en part des personnes
  capacity: 2                 # heures par semaine qu’une personne peut donner au changement
  costs: { delivery: 150, wage: 45, postWeek: 1600, campaign: 4000 }

${start}${target}
plans:                        # chacun est comparé à chaque autre, et tous à ne rien faire
  blitzkrieg: { style: blitzkrieg }
  guerrilla: { style: guerrilla }
  voluntary: { style: voluntary }
  # votre propre plan : des étapes, chacune avec des tactiques datées et une porte
  # by-hand:
  #   steps:
  #     - id: extract
  #       do:
  #         - { tactic: listen, at: 1w, weeks: 3 }
  #         - { tactic: extract, at: 4w, who: { pick: unit, by: innovativeness } }
  #       gate: { when: "extract.trained >= 60%", hold: 2w, within: 8w, otherwise: repeat }

outputs:
  metrics: [declared, buyIn, facade, resistant, progress, cost, load]
  by: [adopterType]           # ${groupingColumns.join(' | ')}
`;
