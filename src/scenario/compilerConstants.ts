import type { DocumentedConstantsByFile } from '../text/documentedConstant.ts';
import { settingConstants } from './compile/compileSetting.ts';
import { styleConstants } from './plans/compileStyle.ts';
import { scenarioConstants } from './scenarioSchema.ts';
import { organisationConstants } from './sections/organisation.ts';

/** The numbers that stand between a scenario file and the model, and that no file changes. */
export const compilerConstants: DocumentedConstantsByFile = {
  'plans/compileStyle.ts': styleConstants,
  'sections/organisation.ts': organisationConstants,
  'compile/compileSetting.ts': settingConstants,
  'scenarioSchema.ts': scenarioConstants,
};
