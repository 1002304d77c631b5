import type { Cause } from '../../experiment/explain/cause.ts';
import type { TransitionEvent } from '../../experiment/explain/personHistory.ts';
import { channelTerms, textsByChannel } from '../../model/driveTerms.ts';
import type { ChangeParameters } from '../../model/rules/changeParameters.ts';
import { COMMITTED, COMPLIANT, TRIAL, UNAWARE } from '../../model/states.ts';
import type { Language, Text } from '../../text/text.ts';
import { showNumber, showValue } from '../quantity.ts';

/** A transition's cause as a sentence; reactance is left out where dispositions are not shown. */
export function causeSentence(
  { cause, from, to, decision }: TransitionEvent,
  rule: ChangeParameters,
  { language, reveal }: { readonly language: Language; readonly reveal: boolean },
): Text {
  const { skill, reactance, communication, mandate, leadership, activeShare, exposure, coaching, fit } =
    decision.circumstances;
  const n = (value: number) => showNumber(value, language, 2);
  const share = (value: number) => showValue(value, { unit: 'share', language, currency: '', decimals: 1 });
  const own: Text = reveal
    ? { en: `, reactance ${n(reactance)}`, fr: `, réactance ${n(reactance)}` }
    : { en: '', fr: '' };
  const coached: Text =
    coaching > 0
      ? { en: `, coaching ${n(coaching)}`, fr: `, accompagnement ${n(coaching)}` }
      : { en: '', fr: '' };
  const suited: Text =
    fit < 1
      ? { en: `; the change suits ${n(fit)} of the way`, fr: `; le changement convient à ${n(fit)}` }
      : { en: '', fr: '' };
  const sentences: Record<Cause, Text> = {
    turnover: {
      en: 'leaves; a newcomer takes the position over and knows nothing yet',
      fr: 'part ; une nouvelle personne reprend le poste de travail et ne sait encore rien',
    },
    dismissal: {
      en: 'is dismissed, or leaves, under the sanction of a deadline; a newcomer knows nothing yet',
      fr: 'est licencié, ou part, sous la sanction d’une échéance ; une nouvelle personne ne sait encore rien',
    },
    post:
      to === COMMITTED
        ? {
            en: 'volunteers for a post, and enters it committed',
            fr: 'se porte volontaire pour un poste, et y entre engagé',
          }
        : { en: 'is appointed to a post, and complies', fr: 'est nommé à un poste, et obéit' },
    addressed: {
      en: 'is addressed by a mandate or compulsory training: nobody addressed stays unaware',
      fr: 'est visé par une obligation ou une formation obligatoire : aucune personne visée ne reste sans information',
    },
    communication: {
      en: `hears of it through communication (${n(communication)} of full strength)`,
      fr: `en entend parler par la communication (${n(communication)} de la pleine force)`,
    },
    mandate: {
      en: `gives way to the mandate (mandate ${n(mandate)}, leadership ${n(leadership)}${own.en})`,
      fr: `cède à l’obligation (obligation ${n(mandate)}, direction ${n(leadership)}${own.fr})`,
    },
    reactance: {
      en: `resists openly: the pressure has raised reactance above ${n(rule.resistanceOnset)}`,
      fr: `résiste ouvertement : la pression a porté la réactance au-delà de ${n(rule.resistanceOnset)}`,
    },
    noSupport: {
      en: `gives the trial up: skill ${n(skill)}${coached.en} and support ${n(Math.max(0, exposure))} did not carry it this week${suited.en}`,
      fr: `abandonne l’essai : compétence ${n(skill)}${coached.fr} et soutien ${n(Math.max(0, exposure))} ne l’ont pas porté cette semaine${suited.fr}`,
    },
    lapse: {
      en: `complies no longer: a mandate of ${n(mandate)} and the drive did not hold this week`,
      fr: `n’obéit plus : une obligation de ${n(mandate)} et l’élan n’ont pas retenu cette semaine`,
    },
    attrition: {
      en: `loses commitment, as ${share(rule.attritionRate)} do every week whatever happens`,
      fr: `perd son engagement, comme ${share(rule.attritionRate)} des engagés chaque semaine quoi qu’il arrive`,
    },
    hostility: {
      en: `loses commitment among hostile contacts (E = ${n(exposure)})`,
      fr: `perd son engagement parmi des contacts hostiles (E = ${n(exposure)})`,
    },
    habit: { en: 'falls back into old habits', fr: 'retombe dans ses habitudes' },
    calm: { en: 'resists no longer: reactance has faded', fr: 'ne résiste plus : la réactance est retombée' },
    ...textsByChannel(({ countsMost }) => won(from, to, countsMost)),
    ...(from === UNAWARE && {
      peers: {
        en: `hears of it from contacts: ${share(activeShare)} of them, by weight, are in use`,
        fr: `en entend parler par ses contacts : ${share(activeShare)} d’entre eux, en poids, l’utilisent`,
      },
    }),
    ownAccord:
      from === UNAWARE
        ? { en: 'finds out unaided', fr: 's’informe sans aide' }
        : won(from, to, {
            en: `of their own accord: the same draw would have done without ${everyChannel('en', 'and')}`,
            fr: `de soi-même : le même tirage aurait suffi sans ${everyChannel('fr', 'ni')}`,
          }),
  };
  return sentences[cause];
}

/** `contacts, training and coaching` */
function everyChannel(language: Language, and: string): string {
  const names = channelTerms.map(({ texts }) => texts.name[language]);
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}

/** What a person who is won over does, and what counted most in it. */
function won(from: number, to: number, { en, fr }: Text): Text {
  const [does, fait] =
    from === TRIAL
      ? ['keeps to it', 's’y tient']
      : to === TRIAL
        ? ['tries it', 'l’essaie']
        : from === COMPLIANT
          ? ['comes to mean it', 'y adhère pour de bon']
          : ['listens again', 'se remet à écouter'];
  return { en: `${does}: ${en}`, fr: `${fait} : ${fr}` };
}
