import type { Text } from '../text/text.ts';
import { leverOf } from './lever.ts';
import { type ChannelTexts, type DriveLever, driveLevers, leverTable } from './levers.ts';
import type { World } from './world.ts';

/** A term of the drive u. */
interface DriveTerm<Name extends string> {
  /** Its name in files. */
  readonly name: Name;
  /** What it is called in the sum. */
  readonly title: Text;
  /** What it adds to a person's drive now, with its sign. */
  of(world: World, person: number): number;
}

/** What wins people over by their drive: contacts, training, and each lever that adds to it. */
export type DriveChannel = 'peers' | 'training' | DriveLever;

/** A term that can win a person over: a channel by which people come to use. */
interface ChannelTerm extends DriveTerm<'exposure' | 'skill' | DriveLever> {
  readonly channel: DriveChannel;
  readonly texts: ChannelTexts;
}

/** Terms that help: without them, a person is left to their own disposition. */
export const channelTerms: readonly ChannelTerm[] = [
  {
    name: 'exposure',
    title: { en: 'contacts', fr: 'contacts' },
    of: (world, person) => world.exposureOf(person),
    channel: 'peers',
    texts: {
      name: { en: 'contacts', fr: 'contacts' },
      wonOver: { en: 'won over by contacts', fr: 'gagnés par des contacts' },
      countsMost: { en: 'what contacts say counts most', fr: 'ce que disent les contacts compte le plus' },
    },
  },
  {
    name: 'skill',
    title: { en: 'skill', fr: 'compétence' },
    of: ({ setting, skills }, person) => setting.rule.skillWeight * skills.of(person),
    channel: 'training',
    texts: {
      name: { en: 'training', fr: 'formation' },
      wonOver: { en: 'won over by training', fr: 'gagnés par la formation' },
      countsMost: {
        en: 'what training has taught counts most',
        fr: 'ce que la formation a appris compte le plus',
      },
    },
  },
  ...driveLevers.map(
    (lever): ChannelTerm => ({
      name: lever,
      title: leverTable[lever].drive.name,
      of: ({ setting, levers }, person) => setting.rule[`${lever}Weight`] * leverOf(levers[lever], person),
      channel: lever,
      texts: leverTable[lever].drive,
    }),
  ),
];

/** Terms of a person's own disposition, negative or 0; the threshold is the one in effect. */
export const dispositionTerms: readonly DriveTerm<'reactance' | 'threshold'>[] = [
  {
    name: 'reactance',
    title: { en: 'reactance', fr: 'réactance' },
    of: ({ setting, reactance }, person) => -setting.rule.reactanceWeight * reactance[person],
  },
  {
    name: 'threshold',
    title: { en: 'threshold', fr: 'seuil' },
    of: (world, person) => -world.thresholdOf(person),
  },
];

/**
 * Every term of the drive, in the order in which the model adds them up. `world.drive` is their sum to the last bit,
 * written out for the weekly loop.
 */
export const driveTerms = [...channelTerms, ...dispositionTerms];

/** The terms of one person's drive, each with its sign; added from first to last they are u to the last bit. */
export type DriveParts = Readonly<Record<(typeof driveTerms)[number]['name'], number>>;

/** What each term adds to a person's drive now. */
export const partsOfDrive = (world: World, person: number): DriveParts =>
  Object.fromEntries(driveTerms.map(({ name, of }) => [name, of(world, person)])) as DriveParts;

/** Adds parts up in the order of the model. */
export const sumOfParts = (parts: DriveParts): number => sum(driveTerms, parts);

/** What the drive is without any help. */
export const ownDisposition = (parts: DriveParts): number => sum(dispositionTerms, parts);

export const driveChannels: readonly DriveChannel[] = channelTerms.map(({ channel }) => channel);

/** Something of what is read about each channel, by the channel's name. */
export const textsByChannel = <T>(of: (texts: ChannelTexts) => T): Readonly<Record<DriveChannel, T>> =>
  Object.fromEntries(channelTerms.map(({ channel, texts }) => [channel, of(texts)])) as Record<
    DriveChannel,
    T
  >;

const sum = (terms: readonly { readonly name: keyof DriveParts }[], parts: DriveParts): number =>
  terms.map(({ name }) => parts[name]).reduce((whole, part) => whole + part);
