import type { Answer, Asked } from '../protocol/requests.ts';
import type { Answering } from './answering.ts';

/** A plan as it is drafted, beside what was run of it; changed first where a change is asked for. */
export const answerPlan = async (
  asked: Asked<'plan'>,
  answering: Answering<'plan'>,
): Promise<Answer<'plan'>> => (await import('./planParts.ts')).planAnswer(asked, answering);

/** What tactics cost. */
export const answerPrices = async (
  asked: Asked<'prices'>,
  answering: Answering<'prices'>,
): Promise<Answer<'prices'>> => (await import('./planParts.ts')).pricesAnswer(asked, answering);
