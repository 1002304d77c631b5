import { planOfLetter, planScreenView } from '../../report/page/planScreenView.ts';
import { tacticPrices } from '../../report/page/tacticPrices.ts';
import { editPlan, refuseReturning, withMissing, withOverrides } from '../../scenario/edit/editPlan.ts';
import { parseScenario } from '../../scenario/readScenario.ts';
import type { Answer, Asked } from '../protocol/requests.ts';
import type { Answering } from './answering.ts';
import { playedIn, readFrom } from './session.ts';
import { atTurn, urgency } from './turns.ts';

/** A plan as it is drafted, beside what was run of it; changed first where a change is asked for. */
export const planAnswer = (
  { given, draft, letter, edit, language }: Asked<'plan'>,
  { session, signal }: Answering<'plan'>,
): Promise<Answer<'plan'>> =>
  atTurn(urgency.asked, async () => {
    const open = readFrom(given.files);
    const written = given.changes.map(([path, value]) => ({ path, value }));
    // plans that were added beside the text are part of what is changed
    const [plans, others] = [true, false].map((are) =>
      written.filter(({ path }) => /^plans\b/.test(path) === are),
    );
    const parsed = (text: string) => parseScenario(text, given.name, { read: open }, others);
    const runText = withOverrides(new TextDecoder().decode(await open(given.name)), plans);
    // a plan that was added beside the text while it was being changed belongs to both
    let text = draft === undefined ? runText : withMissing(draft, plans);
    if (edit !== undefined) {
      const before = await parsed(text);
      text = editPlan({ text, source: before }, planOfLetter(before, letter).name, edit);
    }
    const source = await parsed(text);
    if (edit !== undefined) refuseReturning({ text, source }, planOfLetter(source, letter).name);
    signal.throwIfAborted();
    const { opened } = session;
    const ran =
      opened?.comparison === undefined
        ? undefined
        : { prepared: opened.prepared, comparison: opened.comparison };
    return planScreenView({ text, runText, source, beside: others }, letter, ran, language);
  });

/** What tactics cost, one after the other. */
export async function pricesAnswer(
  { language }: Asked<'prices'>,
  { session }: Answering<'prices'>,
): Promise<Answer<'prices'>> {
  const { prepared, comparison } = playedIn(session);
  return atTurn(urgency.dial, (turn) => tacticPrices(prepared, comparison, language, turn.take));
}
