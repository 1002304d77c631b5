import type { Comparison } from '../../experiment/comparison.ts';
import type { ExpectationResult } from '../../experiment/expect/evaluate.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import type { Language, Text } from '../../text/text.ts';
import { typeset } from '../typeset.ts';

/** What every section of the page is drawn from. */
export interface Page {
  readonly comparison: Comparison;
  readonly language: Language;
  readonly fingerprint: string;
  /** The scenario in full, as YAML. */
  readonly resolvedText: string;
  /** What was run: its climate and plans are told where it is given. */
  readonly source?: Pick<ScenarioSource, 'scenario' | 'plans'> | undefined;
  /** What the scenario expected of its run, judged. */
  readonly judgements: readonly ExpectationResult[];
}

/** A text in the page's language, with its spaces set. */
export const say = (page: Page, text: Text): string => typeset(text[page.language], page.language);
