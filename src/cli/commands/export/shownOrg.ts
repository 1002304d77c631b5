import { anonymised } from '../../../org/anonymise/anonymiseOrg.ts';
import type { Org } from '../../../org/org.ts';
import type { Replay } from '../../run/openReplay.ts';

/** An organisation as it may be shown, and the row in the real one of each of its rows. */
export interface ShownOrg {
  readonly org: Org;
  readonly rows: Int32Array;
}

/** The organisation of a replay: as it is where nobody in it exists, otherwise without names, and types on demand. */
export function shownOrg({ change, reader }: Replay): ShownOrg {
  const { org, setting } = change;
  // the types of the model: those of the file, and drawn where it gives none
  const typed = { ...org, adopterType: Int8Array.from(setting.adopterType) };
  if (!org.real) return { org: typed, rows: setting.everybody };
  const nameless = anonymised(typed, reader.names, { types: reader.reveal });
  const rowOf = new Map(reader.names.map((name, row) => [name, row]));
  return { org: nameless, rows: Int32Array.from(nameless.ids, (name) => rowOf.get(name)!) };
}
