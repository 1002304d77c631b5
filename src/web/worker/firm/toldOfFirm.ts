import { showNumber } from '../../../report/quantity.ts';
import { editYaml, plainAt, plainValueOf, type YamlEdit } from '../../../scenario/edit/editYaml.ts';

/**
 * The scenario that comes with the product says of itself what is true of its own firm. With another in its place it is
 * called by that one's people, asks what it is for without telling of the first, and expects nothing. Whatever somebody wrote
 * there themselves stays to the letter.
 *
 * @param first the text of the scenario that comes with the product
 * @param people how many there are now
 * @param exists whether they are of files: the remark above the section that makes people up goes with it
 */
export function toldOfFirm(text: string, first: string, people: number, exists: boolean): string {
  const [now, before] = [plainValueOf(text), plainValueOf(first)];
  const isOfFirst = (key: string) =>
    plainAt(now, [key]) !== undefined &&
    JSON.stringify(plainAt(now, [key])) === JSON.stringify(plainAt(before, [key]));
  const edits: YamlEdit[] = [];
  if (isOfFirst('title') || isTitleOfFirm(plainAt(now, ['title'])))
    edits.push({ set: ['title'], to: titleOfFirm(people) });
  if (isOfFirst('question')) edits.push({ set: ['question'], to: question });
  if (isOfFirst('expectation')) edits.push({ remove: ['expectation'] });
  const edited = editYaml(text, edits);
  const remark = remarkAbove(first);
  return exists && remark !== '' && remarkAbove(edited) === remark
    ? edited.replace(`${remark}organisation:`, 'organisation:')
    : edited;
}

const titleOfFirm = (people: number) => ({
  en: `A firm of ${showNumber(people, 'en')} ${people === 1 ? 'person' : 'people'}`,
  fr: `Une entreprise de ${showNumber(people, 'fr')} ${people === 1 ? 'personne' : 'personnes'}`,
});

/** Whether a title is that of a firm that was put there before. */
function isTitleOfFirm(title: unknown): boolean {
  if (typeof title !== 'object' || title === null || !('en' in title)) return false;
  const count = Number(/^A firm of ([\d,]+) pe/.exec(String(title.en))?.[1]?.replaceAll(',', ''));
  return JSON.stringify(title) === JSON.stringify(titleOfFirm(count));
}

const question = {
  en: 'Oblige everyone at once, win one unit at a time, or just invite?',
  fr: 'Obliger tout le monde d’un coup, gagner une unité après l’autre, ou seulement inviter ?',
};

/** The lines of remarks that stand right above the section of the organisation. */
const remarkAbove = (text: string): string => /(?:^#.*\r?\n)+(?=organisation:)/m.exec(text)?.[0] ?? '';
