import { questionViews } from '../../../report/page/firm/questionViews.ts';
import type { QuestionView } from '../../../report/page/firmView.ts';
import type { Asked } from '../../protocol/requests.ts';
import { openedScenario } from './openedScenario.ts';

/** Ten questions about where a firm stands, with what the scenario that is open says. */
export const askWhereItStands = async ({
  given,
  language,
}: Asked<'questions'>): Promise<readonly QuestionView[]> =>
  questionViews(await openedScenario(given), language);
