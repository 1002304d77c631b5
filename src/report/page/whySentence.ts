import type { Cause } from '../../experiment/explain/cause.ts';
import type { TransitionEvent } from '../../experiment/explain/personHistory.ts';
import { textsByChannel } from '../../model/driveTerms.ts';
import type { ChangeParameters } from '../../model/rules/changeParameters.ts';
import { COMMITTED, COMPLIANT, TRIAL, UNAWARE } from '../../model/states.ts';
import type { Language, Text } from '../../text/text.ts';
import { showValue } from '../quantity.ts';

/** Keeps a week and its number on one line. */
const NO_BREAK = '\u00a0';

/** A transition with its week and cause, as it is told of somebody: `gave way to the mandate in week 13, at 90% of full pressure`. */
export function whySentence(
  { week, from, to, cause, decision }: TransitionEvent,
  rule: ChangeParameters,
): Text {
  const share = (value: number, language: Language, decimals = 0) =>
    showValue(value, { unit: 'share', language, currency: '', decimals });
  const { mandate } = decision.circumstances;
  const won = (en: string, fr: string): Text => {
    const does = adopted(from, to, week);
    return { en: does.en + en, fr: does.fr + fr };
  };
  const sentences: Record<Cause, Text> = {
    turnover: {
      en: `left in week${NO_BREAK}${week}; a newcomer took the position over and knew nothing yet`,
      fr: `est parti en semaine${NO_BREAK}${week} ; une nouvelle personne a repris le poste et ne savait rien`,
    },
    dismissal: {
      en: `was dismissed in week${NO_BREAK}${week}, under the sanction of a deadline; a newcomer knew nothing yet`,
      fr: `a été licencié en semaine${NO_BREAK}${week}, sous la sanction d’une échéance ; une nouvelle personne ne savait rien`,
    },
    post:
      to === COMMITTED
        ? {
            en: `volunteered for a post in week${NO_BREAK}${week}, and entered it committed`,
            fr: `s’est porté volontaire pour un poste en semaine${NO_BREAK}${week}, et y est entré engagé`,
          }
        : {
            en: `was appointed to a post in week${NO_BREAK}${week}, and complied`,
            fr: `a été nommé à un poste en semaine${NO_BREAK}${week}, et a obéi`,
          },
    addressed: {
      en: `heard of it in week${NO_BREAK}${week}: nobody whom a mandate or compulsory training addresses stays unaware`,
      fr: `l’a appris en semaine${NO_BREAK}${week} : personne que vise une obligation ou une formation obligatoire ne reste sans information`,
    },
    communication: {
      en: `heard of it through communication in week${NO_BREAK}${week}`,
      fr: `en a entendu parler par la communication en semaine${NO_BREAK}${week}`,
    },
    mandate: {
      en: `gave way to the mandate in week${NO_BREAK}${week}, at ${share(mandate, 'en')} of full pressure`,
      fr: `a cédé à l’obligation en semaine${NO_BREAK}${week}, à ${share(mandate, 'fr')} de la pleine pression`,
    },
    reactance: {
      en: `resisted openly from week${NO_BREAK}${week}: the pressure had gone too far`,
      fr: `a résisté ouvertement dès la semaine${NO_BREAK}${week} : la pression était allée trop loin`,
    },
    noSupport: {
      en: `gave the trial up in week${NO_BREAK}${week}: skill and support did not carry it`,
      fr: `a abandonné l’essai en semaine${NO_BREAK}${week} : ni compétence ni soutien ne l’ont porté`,
    },
    lapse: {
      en:
        mandate > 0
          ? `stopped complying in week${NO_BREAK}${week}, though the mandate stood at ${share(mandate, 'en')}`
          : `stopped complying in week${NO_BREAK}${week}, since no mandate held any longer`,
      fr:
        mandate > 0
          ? `a cessé d’obéir en semaine${NO_BREAK}${week}, malgré une obligation à ${share(mandate, 'fr')}`
          : `a cessé d’obéir en semaine${NO_BREAK}${week}, aucune obligation ne tenant plus`,
    },
    attrition: {
      en: `lost commitment in week${NO_BREAK}${week}, as ${share(rule.attritionRate, 'en', 1)} do in any week`,
      fr: `a perdu son engagement en semaine${NO_BREAK}${week}, comme ${share(rule.attritionRate, 'fr', 1)} chaque semaine`,
    },
    hostility: {
      en: `lost commitment among hostile contacts in week${NO_BREAK}${week}`,
      fr: `a perdu son engagement parmi des contacts hostiles en semaine${NO_BREAK}${week}`,
    },
    habit: {
      en: `fell back into old habits in week${NO_BREAK}${week}`,
      fr: `est retombé dans ses habitudes en semaine${NO_BREAK}${week}`,
    },
    calm: {
      en: `stopped resisting in week${NO_BREAK}${week}: the resentment had faded`,
      fr: `a cessé de résister en semaine${NO_BREAK}${week} : le ressentiment était retombé`,
    },
    ...textsByChannel(({ countsMost }) =>
      won(`: ${past(countsMost.en, 'counts', 'counted')}`, ` : ${past(countsMost.fr, 'compte', 'a compté')}`),
    ),
    ...(from === UNAWARE && {
      peers: {
        en: `heard of it from contacts in week${NO_BREAK}${week}`,
        fr: `en a entendu parler par ses contacts en semaine${NO_BREAK}${week}`,
      },
    }),
    ownAccord: won(', of their own accord', ', de son propre chef'),
  };
  return sentences[cause];
}

const past = (text: string, verb: string, inPast: string): string => text.replace(` ${verb} `, ` ${inPast} `);

/** What somebody who is won over, or hears of it, did. */
function adopted(from: number, to: number, week: number): Text {
  if (from === UNAWARE)
    return {
      en: `heard of it in week${NO_BREAK}${week}`,
      fr: `en a entendu parler en semaine${NO_BREAK}${week}`,
    };
  if (to === TRIAL)
    return { en: `tried it in week${NO_BREAK}${week}`, fr: `l’a essayé en semaine${NO_BREAK}${week}` };
  if (from === TRIAL)
    return {
      en: `kept to it from week${NO_BREAK}${week}`,
      fr: `s’y est tenu dès la semaine${NO_BREAK}${week}`,
    };
  if (from === COMPLIANT)
    return {
      en: `came to mean it in week${NO_BREAK}${week}`,
      fr: `y a adhéré pour de bon en semaine${NO_BREAK}${week}`,
    };
  return {
    en: `listened again from week${NO_BREAK}${week}`,
    fr: `s’est remis à écouter en semaine${NO_BREAK}${week}`,
  };
}
