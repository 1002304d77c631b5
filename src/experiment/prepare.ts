import { seedKey, streamKey } from '../engine/draws.ts';
import type { ImportOptions } from '../org/importOrg.ts';
import type { Memory } from '../org/memory.ts';
import type { Org, Read } from '../org/org.ts';
import { canonical } from '../scenario/canonical.ts';
import { checkGenerated } from '../scenario/checkGenerated.ts';
import { compile } from '../scenario/compile/compile.ts';
import { organisationIn } from '../scenario/compile/organisationIn.ts';
import { placeOf } from '../scenario/faults.ts';
import { readNamed } from '../scenario/organisationFiles.ts';
import type { ScenarioSource } from '../scenario/readScenario.ts';
import type { OnProgress } from '../text/onProgress.ts';
import type { Note } from '../text/problem.ts';
import { type Design, designOf } from './design.ts';
import { checkExpectations } from './expect/checkExpectations.ts';
import type { Organisations } from './keepOrganisations.ts';
import type { ReadOnce } from './keepReadOrganisations.ts';
import { type PlanInWorlds, plansInWorlds, worldsFor, worldsWanted } from './possibleWorlds.ts';

/** A scenario with its organisation, ready to run in all its possible worlds. */
export interface Prepared extends Design {
  /** Who there is; of an organisation that is drawn anew in each possible world, the first. */
  readonly org: Org;
  readonly plans: readonly PlanInWorlds[];
  /** One-way influence ties. */
  readonly ties: number;
  /** Last week. */
  readonly horizon: number;
  /** Runs of every plan; a multiple of the worlds. */
  readonly replicates: number;
  /** Possible worlds: replicate r lives in world r mod `worlds`. */
  readonly worlds: number;
  /** Everything worth saying of the file, the organisation and both together. */
  readonly notes: readonly Note[];
}

/** What preparing is told of the platform, and tells of itself. */
export interface Preparing {
  readonly onStage?: OnProgress | undefined;
  /** Without it, nothing is refused for its size. */
  readonly memory?: Memory | undefined;
  /** How many people and ties may be read from files; without it, as many as there are. */
  readonly most?: ImportOptions['most'];
  /** Reads workbooks; without it, that is done where everything else is. */
  readonly readWorkbook?: ImportOptions['readWorkbook'];
  /** Keeps organisations that are read from files; without it, they are read whenever they are asked for. */
  readonly readOnce?: ReadOnce | undefined;
  /** Where the organisations of possible worlds come from that are generated; without it, each is made when it is asked for. */
  readonly organisations?: Organisations | undefined;
}

/**
 * Reads or generates the organisation of a scenario and compiles its plans.
 *
 * @throws InputError of subject `data` for the organisation's files, `scenario` for what does not fit them
 */
export async function prepare(
  source: ScenarioSource,
  read: Read,
  { onStage, memory, most, readWorkbook, readOnce = (_, make) => make(), organisations }: Preparing = {},
): Promise<Prepared> {
  const { organisation, horizon } = source.scenario;
  checkGenerated(source, memory);
  const org =
    organisationIn(source.scenario, 0, onStage) ??
    (await readOnce(readFrom(source), () =>
      readNamed(organisation, read, async (named) => {
        // most organisations are generated, in a browser above all
        const { importOrg } = await import('../org/importOrg.ts');
        const read = await importOrg(organisation, named, { onStage, memory, most, readWorkbook });
        return withCommunities(read, source);
      }),
    ));
  const compiled = compile(source, org, onStage);
  const counts = worldsFor(source.scenario.replicates, org.size, worldsWanted(source));
  const prepared = {
    source,
    org,
    ties: compiled.ties,
    horizon,
    ...counts,
    notes: [...source.notes, ...notesFor(source, org), ...compiled.notes, ...noteRaised(source, counts)],
  };
  const plans = plansInWorlds(designOf(prepared), org, compiled, organisations);
  checkExpectations(source.expectations, plans, (k) => placeOf(source, `expect[${k}]`));
  return { ...prepared, plans };
}

/** What an organisation is read from: the section that names its files, and what its communities depend on. */
const readFrom = ({ scenario: { organisation, rule, seed } }: ScenarioSource): string =>
  canonical({ organisation, rule: rule.kind, seed });

/** With communities of contacts in the place of units where the rule needs some and no file names any. */
async function withCommunities(org: Org, { scenario }: ScenarioSource): Promise<Org> {
  if (scenario.rule.kind !== 'change' || org.unit.labels.length > 0) return org;
  const { communities } = await import('../org/communities.ts');
  return { ...org, communities: communities(org, streamKey(seedKey(scenario.seed), 'communities')) };
}

/** What the change of an organisation needs and a reference rule does not know. */
const ofChange = new Set(['no-manager-column', 'no-unit-column']);

/** The notes of an organisation that matter under the rule of a scenario. */
const notesFor = ({ scenario }: ScenarioSource, { notes }: Org): readonly Note[] =>
  scenario.rule.kind === 'change' ? notes : notes.filter(({ code }) => !ofChange.has(code));

/** Says where more replicates are run than the file asks for, so that every world has equally many. */
function noteRaised(
  source: ScenarioSource,
  { worlds, replicates }: { readonly worlds: number; readonly replicates: number },
): Note[] {
  const asked = source.scenario.replicates;
  if (replicates === asked) return [];
  return [
    {
      ...placeOf(source, 'replicates'),
      code: 'replicates-raised',
      message: {
        en: `${replicates} replicates are run instead of ${asked}, ${replicates / worlds} in each of ${worlds} possible worlds`,
        fr: `${replicates} répliques sont jouées au lieu de ${asked}, ${replicates / worlds} dans chacun des ${worlds} mondes possibles`,
      },
      remedy: {
        en: `write replicates: ${replicates - worlds} or ${replicates}, or say with worlds: of the organisation how many there are`,
        fr: `écrivez replicates: ${replicates - worlds} ou ${replicates}, ou dites par worlds: de l’organisation combien il y en a`,
      },
    },
  ];
}

/** The same comparison with another number of replicates; a rule without luck goes on having one. */
export function withReplicates(prepared: Prepared, replicates: number): Prepared {
  const { source, org } = prepared;
  if (source.scenario.rule.kind === 'threshold') return prepared;
  const asked = { ...prepared, ...worldsFor(replicates, org.size, worldsWanted(source)) };
  return { ...asked, plans: plansInWorlds(designOf(asked), org) };
}
