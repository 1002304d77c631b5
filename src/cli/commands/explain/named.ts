import { influencesOn } from '../../../experiment/explain/contactsOfPerson.ts';
import { personNamed } from '../../../experiment/explain/personNames.ts';
import type { Without } from '../../../experiment/explain/replay.ts';
import { tacticsBegun } from '../../../experiment/explain/tacticsBegun.ts';
import { isOneBut, personMeant } from '../../../scenario/personMeant.ts';
import { didYouMean } from '../../../text/didYouMean.ts';
import type { Text } from '../../../text/text.ts';
import { UsageError } from '../../output/usageError.ts';
import type { OpenedReplay, Replay } from '../../run/openReplay.ts';

/** The row of a person. @throws UsageError where the name is nobody's */
export function rowOf(wanted: string, { prepared, reader }: OpenedReplay): number {
  const row = personNamed(wanted, prepared.org, reader.names);
  if (row !== undefined) return row;
  // only what would be shown anyway is suggested: real identifiers are not
  const near = personMeant(wanted, reader.names);
  const { real, ids } = prepared.org;
  const asInFile = near === undefined && real && isOneBut(wanted, ids);
  throw new UsageError(
    { en: `nobody is called "${wanted}"`, fr: `personne ne s’appelle « ${wanted} »` },
    near !== undefined ? meant(near) : asInFile ? writtenOtherwise : howNamed(real, reader.names),
  );
}

const writtenOtherwise: Text = {
  en: 'one identifier of the file differs in zeros, case or signs only: write it as the file does',
  fr: 'un identifiant du fichier n’en diffère que par des zéros, la casse ou des signes : écrivez-le comme dans le fichier',
};

/** How people are named: those who exist by their file, whose identifiers are not given away; others by example. */
const howNamed = (real: boolean, names: readonly string[]): Text =>
  real
    ? {
        en: 'name people by the identifiers of the file, or by the pseudonyms shown',
        fr: 'nommez les personnes par leurs identifiants, ou par les pseudonymes montrés',
      }
    : {
        en: `people are called ${names[0]} to ${names[names.length - 1]}`,
        fr: `les personnes s’appellent ${names[0]} à ${names[names.length - 1]}`,
      };

/** What a command takes out of a run. */
export interface WithoutOptions {
  readonly without?: readonly string[];
  readonly withoutStep?: readonly string[];
  readonly withoutTie?: readonly string[];
}

/** What to take out, found to be in that replicate. @throws UsageError */
export function withoutOf(
  { without = [], withoutStep = [], withoutTie = [] }: WithoutOptions,
  person: number,
  replicate: number,
  replay: Replay,
): Without[] {
  const { change } = replay;
  if (without.length + withoutStep.length + withoutTie.length === 0) return [];
  const begun = tacticsBegun(change, replicate);
  return [
    ...without.map((written) =>
      tactic(
        written,
        begun.map((due) => due.tactic),
      ),
    ),
    ...withoutStep.map((step) => {
      const steps = [...new Set(begun.map((due) => due.step))];
      return steps.includes(step) ? { step } : notBegun(step, steps);
    }),
    ...withoutTie.map((contact) => ({ tie: tieTo(contact, person, replay) })),
  ];
}

function tactic(written: string, begun: readonly string[]): Without {
  const [, kind, digits] = written.match(/^([^:]*)(?::([1-9]\d{0,5}))?$/) ?? [];
  if (kind === undefined)
    throw new UsageError(
      { en: `"${written}" names no tactic`, fr: `« ${written} » ne nomme aucune tactique` },
      { en: 'write hub, or hub:3 for the third', fr: 'écrivez hub, ou hub:3 pour le troisième' },
    );
  const count = begun.filter((name) => name === kind).length;
  if (count === 0) return notBegun(kind, [...new Set(begun)]);
  if (digits === undefined) return { tactic: kind };
  if (Number(digits) > count)
    throw new UsageError(
      {
        en: `${kind} begins ${count === 1 ? 'once' : `${count} times`} in this replicate`,
        fr: `${kind} commence ${count} fois dans cette réplique`,
      },
      {
        en: count === 1 ? `write ${kind}` : `write ${kind}:1 to ${kind}:${count}, or ${kind} for all of them`,
        fr: count === 1 ? `écrivez ${kind}` : `écrivez ${kind}:1 à ${kind}:${count}, ou ${kind} pour tous`,
      },
    );
  return { tactic: kind, ordinal: Number(digits) };
}

function notBegun(name: string, begun: readonly string[]): never {
  const near = didYouMean(name, begun);
  const problem: Text = {
    en: `no "${name}" begins in this replicate`,
    fr: `aucun « ${name} » ne commence dans cette réplique`,
  };
  if (near !== undefined) throw new UsageError(problem, meant(near));
  throw new UsageError(
    problem,
    begun.length === 0
      ? { en: 'nothing begins in it', fr: 'rien n’y commence' }
      : { en: `there are ${begun.join(', ')}`, fr: `il y a ${begun.join(', ')}` },
  );
}

function tieTo(contact: string, person: number, replay: Replay): readonly [number, number] {
  const other = rowOf(contact, replay);
  const influences = influencesOn(replay.change.setting.network);
  if (influences(person).from.includes(other) || influences(other).from.includes(person))
    return [person, other];
  const { names } = replay.reader;
  throw new UsageError(
    {
      en: `${names[person]} and ${names[other]} are not tied`,
      fr: `${names[person]} et ${names[other]} n’ont aucun lien`,
    },
    {
      en: 'name a contact that explain shows without this option',
      fr: 'nommez un contact que explain montre sans cette option',
    },
  );
}

const meant = (near: string): Text => ({
  en: `did you mean "${near}"?`,
  fr: `vouliez-vous dire « ${near} » ?`,
});
