import { scenarioText } from '../scenario/scenarioText.ts';
import { InputError } from '../text/problem.ts';
import { isStudy } from './isStudy.ts';

const keyOfScenarios = (keys: string) =>
  new RegExp(`(^|^\\s*\\{|[{,]\\s*)(["']?)(${keys})\\2\\s*:(\\s|$|[\\d"{])`, 'm');
const own = keyOfScenarios('organisation|extends');
const ofPlans = /^(["']?)steps\1\s*:/m;

/** Whether a file is a scenario by its keys, whether or not it is a valid one: neither a study, a plan nor anything else. */
export function isScenario(content: string | Uint8Array): boolean {
  if (isStudy(content)) return false;
  try {
    const { text } = scenarioText(content, '');
    return own.test(text) && !ofPlans.test(text);
  } catch (error) {
    // a file that nothing can be read from is told as a fault when it is read
    if (error instanceof InputError) return true;
    throw error;
  }
}
