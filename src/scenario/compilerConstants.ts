import type { FixedNumbersByFile } from '../text/documentedConstant.ts';
import { targetNumbers } from './compile/checkTargets.ts';
import { settingNumbers } from './compile/compileSetting.ts';
import { styleNumbers } from './plans/compileStyle.ts';
import { scenarioNumbers } from './scenarioSchema.ts';
import { organisationNumbers } from './sections/organisation.ts';

/** The numbers that stand between a scenario file and the model, and that no file changes. */
export const compilerNumbers: FixedNumbersByFile = {
  'plans/compileStyle.ts': styleNumbers,
  'sections/organisation.ts': organisationNumbers,
  'compile/setting.ts': settingNumbers,
  'compile/checkTargets.ts': targetNumbers,
  'schema.ts': scenarioNumbers,
};
