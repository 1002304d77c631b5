import type { Override } from '../../scenario/override.ts';
import type { Text } from '../../text/text.ts';
import { UsageError } from '../output/usageError.ts';

/** Options by which a command changes values of a scenario. */
export interface OverrideOptions {
  readonly replicates?: number;
  readonly seed?: string;
  /** `key=value`, each read as the file would. */
  readonly set?: readonly string[];
}

/** The overrides of a command, in the order in which they count: the options of their own last. */
export function overridesOf({ replicates, seed, set = [] }: OverrideOptions): Override[] {
  return [
    ...set.map(override),
    ...(replicates === undefined ? [] : [{ path: 'replicates', value: replicates }]),
    // a JSON string is a YAML string: the seed stays the word that was typed
    ...(seed === undefined ? [] : [{ path: 'seed', value: JSON.stringify(seed) }]),
  ];
}

/**
 * Refuses them for a run that is over.
 *
 * @throws UsageError where one is given
 */
export function refuseOverrides({ replicates, seed, set }: OverrideOptions): void {
  if (replicates === undefined && seed === undefined && set === undefined) return;
  throw new UsageError(
    {
      en: 'a folder holds a run that is over: its values cannot be set',
      fr: 'un dossier contient un passage terminé : ses valeurs ne peuvent pas être fixées',
    },
    nameTheFile,
  );
}

/** What to do where a folder was named. */
export const nameTheFile: Text = {
  en: 'name the scenario file instead',
  fr: 'nommez plutôt le fichier de scénario',
};

function override(written: string): Override {
  const cut = written.indexOf('=');
  if (cut > 0) return { path: written.slice(0, cut).trim(), value: written.slice(cut + 1) };
  throw new UsageError(
    { en: `"${written}" sets nothing`, fr: `« ${written} » ne fixe rien` },
    {
      en: 'write key=value, such as -s climate.leadership=0.7',
      fr: 'écrivez clé=valeur, par exemple -s climate.leadership=0.7',
    },
  );
}
