import { resolvedText } from '../../scenario/resolvedText.ts';
import type { Answer, Asked } from '../protocol/requests.ts';
import type { Answering } from './answering.ts';
import { openedIn } from './session.ts';

/** The tables of the comparison, as a run on the command line writes them. */
export async function answerTables(
  _: Asked<'tables'>,
  { session }: Answering<'tables'>,
): Promise<Answer<'tables'>> {
  const { comparison, prepared, inputs } = openedIn(session);
  if (comparison === undefined) throw new Error('not every world is played yet');
  const { resultOf } = await import('./reportParts.ts');
  const { tables } = resultOf(comparison, prepared.source, inputs());
  return { ...tables, resolved: resolvedText(prepared.source) };
}
