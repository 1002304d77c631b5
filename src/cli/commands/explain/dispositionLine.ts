import { adopterTypes } from '../../../org/org.ts';
import { memberName } from '../../../report/names.ts';
import { showNumber } from '../../../report/quantity.ts';
import type { Output } from '../../output/output.ts';
import type { Replay } from '../../run/openReplay.ts';

/** Unit, adopter type and threshold of a person, where they may be shown; how to see them, where they may not. */
export function dispositionLine(
  row: number,
  { change, reader }: Replay,
  { language, say, colours }: Output,
): string[] {
  const { unit, unitNames, adopterType, threshold } = change.setting;
  if (!reader.reveal)
    return [
      colours.dim(
        say({
          en: 'a real person: pseudonyms, and type, category, threshold and reactance are not shown (--reveal)',
          fr: 'une personne réelle : pseudonymes ; type, catégorie, seuil et réactance ne sont pas montrés (--reveal)',
        }),
      ),
    ];
  const type = memberName('adopterType', adopterTypes[adopterType[row]], language).toLowerCase();
  const needed = showNumber(Math.max(0, threshold[row]), language, 2);
  const where = unit[row] < 0 ? '' : `${unitNames[unit[row]]} · `;
  return [
    where +
      say({
        en: `adopter type: ${type}, threshold ${needed}`,
        fr: `type d’adoptant : ${type}, seuil ${needed}`,
      }),
  ];
}
