import type { Note } from '../text/problem.ts';
import { languages } from '../text/text.ts';
import { textsOf } from './prose.ts';
import { type Story, sectionNames, storySections } from './story.ts';

/** Minutes that a story is meant to take at most. */
export const LONGEST = 30;

/** What an author should know of a story, and what stops nothing: figures that nobody computes, and a sheet that is missing or long. */
export function storyNotes({ file, prose, timing }: Story): Note[] {
  const notes: Note[] = [];
  for (const section of storySections) {
    if (section === 'question' || section === 'predict') continue;
    const figures = languages
      .flatMap((language) => prose[section][language])
      .flatMap(textsOf)
      .flatMap((text) => text.match(/[+−-]?\d+(?:[.,]\d+)?\s?(?:%|points?\b|pts\b)/g) ?? []);
    for (const figure of new Set(figures))
      notes.push({
        file,
        code: 'story-figure-written',
        strength: 'mayChangeResult',
        message: {
          en: `“${figure}” in the section ${sectionNames[section].en} is written, and computed by nobody`,
          fr: `« ${figure} » dans la section ${sectionNames[section].fr} est écrit, et calculé par personne`,
        },
        remedy: {
          en: 'put it into a claim, whose figures follow from the worlds, or leave it out',
          fr: 'mettez-le dans une affirmation (claim), dont les nombres viennent des mondes, ou enlevez-le',
        },
      });
  }
  const minutes = timing.reduce((sum, each) => sum + each.minutes, 0);
  if (minutes > LONGEST)
    notes.push({
      file,
      code: 'story-long',
      message: {
        en: `the facilitator’s minutes add up to ${minutes}, more than ${LONGEST}`,
        fr: `les minutes de l’animation font ${minutes}, plus de ${LONGEST}`,
      },
      remedy: {
        en: 'shorten a step, or tell two stories',
        fr: 'raccourcissez une étape, ou faites deux récits',
      },
    });
  if (timing.length === 0)
    notes.push({
      file,
      code: 'story-no-timing',
      message: {
        en: 'the story has no facilitator’s sheet with minutes',
        fr: 'le récit n’a pas de fiche d’animation minutée',
      },
      remedy: {
        en: 'write ## Facilitator with a live block timing, if somebody else is to lead it',
        fr: 'écrivez ## Animer avec un bloc vivant timing, si quelqu’un d’autre doit l’animer',
      },
    });
  return notes;
}
