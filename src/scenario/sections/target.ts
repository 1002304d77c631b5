import * as z from 'zod';
import { assumption, decision, nameInFiles, share, weeks } from '../../model/quantities.ts';
import { classBoundParameters } from '../../model/structures/classBounds.ts';
import { structureNames } from '../../model/structures/structures.ts';
import { addIssue } from '../faults.ts';

/** How the organisation stands in week 0. */
export const startSchema = z
  .strictObject({
    structure: z.enum(structureNames).default('organic').describe('the structure at the start'),
    active: assumption(share().default(0.05), [0.02, 0.1], {
      en: 'share of people who are committed at the start, drawn among the most innovative',
      fr: 'part des personnes engagées au départ, tirées parmi les plus innovantes',
      unit: 'share',
      basis: 'A',
    }),
    people: z
      .array(z.union([nameInFiles(), z.int()], { error: 'id' }).transform(String))
      .min(1)
      .optional()
      .describe('identifiers of those who have adopted at the start, instead of a draw'),
  })
  .prefault({})
  .describe('the structure and the adopters at the start');

/** What is to be reached, and by when. */
export const targetSchema = z
  .strictObject({
    structure: z.enum(structureNames).default('coordinated').describe('the structure to reach'),
    participation: decision(share().default(0.25), {
      en: 'share of committed people without which no structure counts as reached',
      fr: 'part de personnes engagées sans laquelle aucune structure ne compte comme atteinte',
      unit: 'share',
      basis: 'V',
      source: 'critical mass of 25 %, Centola et al. 2018',
    }),
    hold: decision(weeks(1).optional(), {
      en: 'weeks in a row for which it must hold; without it, 4, or all weeks of a shorter run',
      fr: 'semaines de suite pendant lesquelles cela doit tenir ; sans elle, 4, ou toutes celles d’un passage plus court',
      unit: 'weeks',
      basis: 'A',
    }),
    deadline: decision(weeks(1).optional(), {
      en: 'week by which the hold must be completed; without it, the horizon',
      fr: 'semaine avant la fin de laquelle cela doit avoir tenu ; sans elle, l’horizon',
      unit: 'weeks',
      basis: 'A',
    }),
    bounds: z
      .strictObject(classBoundParameters)
      .superRefine(({ participation, honeycombParticipation }, context) => {
        if (honeycombParticipation >= participation) return;
        addIssue(context, ['honeycombParticipation'], {
          code: 'bounds-cross',
          message: {
            en: 'a honeycomb would need fewer active people than an organisation that is not dormant',
            fr: 'un nid d’abeilles demanderait moins d’actifs qu’une organisation qui ne dort pas',
          },
          remedy: {
            en: 'write honeycombParticipation at least as large as participation',
            fr: 'écrivez honeycombParticipation au moins aussi grand que participation',
          },
        });
      })
      .prefault({})
      .describe('where structures part: what an organisation is read as'),
  })
  .prefault({})
  .describe('the structure to reach and the deadline');
