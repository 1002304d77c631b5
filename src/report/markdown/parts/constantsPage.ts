import { modelConstants } from '../../../model/modelConstants.ts';
import { generatorConstants } from '../../../org/generate/generatorConstants.ts';
import { compilerConstants } from '../../../scenario/compilerConstants.ts';
import type { DocumentedConstantsByFile } from '../../../text/documentedConstant.ts';
import { markdownTable } from '../markdownTable.ts';

/** The constants of every room, by the folder that the names of their files begin in. */
export const constantsByFolder: Readonly<Record<string, DocumentedConstantsByFile>> = {
  'src/model': modelConstants,
  'src/scenario': compilerConstants,
  'src/org': generatorConstants,
};

const head = ['number', 'value', 'plausible range', 'unit', 'basis', 'source', 'English', 'français'];

/** Every number that no scenario file changes, and the file that it stands in. */
export const constantsPage = (): string[] => [
  'Numbers that no scenario file changes: they stand in the code, as constants or within formulas. The range is what could',
  'as well have been chosen; whoever doubts one changes it in the file named, and compares the fingerprints.',
  '',
  ...markdownTable(
    head,
    Object.entries(constantsByFolder).flatMap(([folder, files]) =>
      Object.entries(files).flatMap(([file, constants]) =>
        Object.entries(constants).map(([name, { value, range, unit, basis, source, en, fr }]) => [
          `\`${name}\` in [${file.replace('.ts', '')}](../../../${folder}/${file})`,
          `\`${value}\``,
          range[0] === range[1] ? 'as defined' : `${range[0]} to ${range[1]}`,
          unit,
          basis,
          source ?? 'none',
          en,
          fr,
        ]),
      ),
    ),
  ),
];
