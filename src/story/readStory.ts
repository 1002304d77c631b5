import { checkAgainst } from '../scenario/checkAgainst.ts';
import { readYaml } from '../scenario/readYaml.ts';
import { scenarioText } from '../scenario/scenarioText.ts';
import { capital } from '../text/capital.ts';
import { collectFaults } from '../text/collectFaults.ts';
import { didYouMean } from '../text/didYouMean.ts';
import { InputError, type Problem } from '../text/problem.ts';
import { type Language, languages, type Text, untranslated } from '../text/text.ts';
import { truncate } from '../text/truncate.ts';
import { onlyLanguage } from './onlyLanguage.ts';
import type { Prose } from './prose.ts';
import { type Piece, readMarkdown } from './readMarkdown.ts';
import { type Placed, type Story, type StorySection, sectionNames, storySections } from './story.ts';
import { asOfStory } from './storyFaults.ts';
import { blockSchemas, frontSchema } from './storySchema.ts';

/** What a section may be called. */
const names: Readonly<Record<string, StorySection>> = {
  question: 'question',
  predict: 'predict',
  prédire: 'predict',
  run: 'run',
  jouer: 'run',
  why: 'why',
  pourquoi: 'why',
  idea: 'idea',
  idée: 'idea',
  facilitator: 'facilitator',
  animer: 'facilitator',
};

/** What the two languages may be called. */
const languageNames: Readonly<Record<string, Language>> = {
  en: 'en',
  english: 'en',
  anglais: 'en',
  fr: 'fr',
  français: 'fr',
  french: 'fr',
};

type BlockName = keyof typeof blockSchemas;

/** In which section each live block may stand. */
const places: Readonly<Record<BlockName, readonly StorySection[]>> = {
  timeline: ['question'],
  predict: ['predict'],
  claim: ['run', 'idea'],
  follow: ['why'],
  idea: ['idea'],
  ways: ['idea'],
  timing: ['facilitator'],
};

interface Block {
  readonly name: BlockName;
  readonly section: StorySection;
  readonly line: number;
  readonly value: unknown;
}

/**
 * Reads a story: what stands above it, sections in Markdown, and live blocks in YAML. Its scenario is not opened.
 *
 * @param file what messages call it
 * @throws InputError of subject `scenario` with every fault at its line
 */
export function readStory(content: string | Uint8Array, file: string): Story {
  const text = textOf(content, file);
  const { front, body, from } = parted(text.replaceAll('\r\n', '\n'), file);
  const faults = collectFaults('scenario');
  const add = (line: number, fault: Fault): void => faults.add(() => ({ file, line, ...fault }));
  const prose = new Map<string, Prose[]>();
  const blocks: Block[] = [];
  const opened = new Set<StorySection>();
  // sections and blocks that were meant, also where they are faulty: those are not missing
  const meantSections = new Set<StorySection | undefined>();
  const meant = new Set<string>();
  let section: StorySection | undefined;
  let language: Language | 'any' = 'any';

  for (const piece of readMarkdown(body, from)) {
    if (piece.kind === 'heading') {
      if (piece.depth === 2) {
        section = names[piece.text.toLowerCase()];
        language = 'any';
        if (section === undefined) {
          add(piece.line, unknownSection(piece.text));
          meantSections.add(names[didYouMean(piece.text, Object.keys(names)) ?? '']);
        }
        if (section !== undefined && opened.has(section)) add(piece.line, sectionTwice(piece.text));
        else if (section !== undefined) opened.add(section);
      } else if (piece.depth === 3 && languageNames[piece.text.toLowerCase()] !== undefined)
        language = languageNames[piece.text.toLowerCase()];
      else add(piece.line, otherHeading(piece.text));
      continue;
    }
    if (section === undefined) {
      if (opened.size === 0) add(piece.line, beforeSections);
      continue;
    }
    if (piece.kind === 'other') add(piece.line, notShown(piece.what));
    else if (piece.kind === 'prose') {
      const key = `${section} ${language}`;
      prose.set(key, [...(prose.get(key) ?? []), piece.prose]);
    } else take(piece, section);
  }

  function take({ line, language: kind, text: written }: Piece & { kind: 'block' }, at: StorySection): void {
    meant.add(`${at} ${meantBlock(written)}`);
    if (kind !== 'uptake') {
      add(line, notLive(kind));
      return;
    }
    if (isBlank(written)) {
      add(line, unknownBlock(''));
      return;
    }
    try {
      const yaml = readYaml(`${'\n'.repeat(line)}${written}`, file);
      const key = yaml.kind === 'map' && yaml.entries.size === 1 ? [...yaml.entries.keys()][0] : undefined;
      if (key === undefined || !isBlock(key)) add(line, unknownBlock(key ?? ''));
      else if (!places[key].includes(at)) add(line, misplaced(key, places[key]));
      else {
        const { value } = checkAgainst(yaml, blockSchemas[key]);
        blocks.push({ name: key, section: at, line, value: (value as Record<string, unknown>)[key] });
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const problem of error.problems) faults.add(() => problem);
    }
  }

  const all = <Value>(name: BlockName, of?: StorySection): Placed<Value>[] =>
    blocks
      .filter((block) => block.name === name && (of === undefined || block.section === of))
      .map(({ line, value }) => ({ line, is: value as Value }));
  const only = <Value>(name: BlockName): Placed<Value> | undefined => {
    const [first, second] = all<Value>(name);
    if (second !== undefined) add(second.line, blockTwice(name));
    return first;
  };
  for (const each of storySections)
    if (!opened.has(each) && !meantSections.has(each) && each !== 'facilitator') add(1, sectionMissing(each));
  const predict = only<Story['predict']['is']>('predict');
  const isMissing = (name: BlockName, of: StorySection) => opened.has(of) && !meant.has(`${of} ${name}`);
  if (isMissing('predict', 'predict')) add(1, blockMissing('predict', 'predict'));
  const claims = all<Story['claims'][number]['is']>('claim', 'idea');
  if (isMissing('claim', 'idea')) add(1, blockMissing('claim', 'idea'));
  const ways = only<Story['ways'][number]['is'][]>('ways');
  const read = {
    timeline: only<Story['timeline']>('timeline')?.is ?? [],
    follow: only<NonNullable<Story['follow']>['is']>('follow'),
    timing: only<Story['timing']>('timing')?.is ?? [],
  };
  for (const { line, is } of [...all<Story['claims'][number]['is']>('claim')])
    for (const sentence of Object.values(is.says))
      checkPlaces(sentence, claimPlaces, (name) => add(line, unknownPlace(name, claimPlaces)));
  if (read.follow !== undefined)
    for (const sentence of Object.values(read.follow.is.says))
      checkPlaces(sentence, followPlaces, (name) => add(read.follow!.line, unknownPlace(name, followPlaces)));
  faults.throwIfAny();

  const story: Omit<Story, 'onlyIn'> = {
    file,
    name: nameOf(file),
    front,
    prose: Object.fromEntries(
      storySections.map((each) => [each, toldOf(each, prose)]),
    ) as unknown as Story['prose'],
    ...read,
    predict: predict!,
    reveal: all('claim', 'run'),
    claims,
    ideas: all<Story['ideas'][number]>('idea').map(({ is }) => is),
    ways: ways === undefined ? [] : ways.is.map((is) => ({ line: ways.line, is })),
  };
  return { ...story, onlyIn: onlyLanguage(story) };
}

/** A file's name without folder and ending. */
export const nameOf = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.(md|markdown)$/i, '');

/** The figures that a claim can name. */
export const claimPlaces = [
  'of',
  'against',
  'difference',
  'interval',
  'worlds',
  'n',
  'week',
  'weekAgainst',
  'plan',
  'planAgainst',
] as const;
export type ClaimPlace = (typeof claimPlaces)[number];

/** The figures that can be named of those who are followed. */
export const followPlaces = ['count', 'people', 'first', 'second', 'week', 'weekFirst', 'plan'] as const;
export type FollowPlace = (typeof followPlaces)[number];

function checkPlaces(sentence: Text, known: readonly string[], tell: (name: string) => void): void {
  const named = languages.flatMap((language) =>
    [...sentence[language].matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name as string),
  );
  for (const name of new Set(named)) if (!known.includes(name)) tell(name);
}

/** What is written in a language, what holds for both, or what is written in the other alone. */
function toldOf(section: StorySection, prose: ReadonlyMap<string, readonly Prose[]>) {
  const any = prose.get(`${section} any`) ?? [];
  const en = prose.get(`${section} en`);
  const fr = prose.get(`${section} fr`);
  return { en: [...any, ...(en ?? fr ?? [])], fr: [...any, ...(fr ?? en ?? [])] };
}

/** What stands between two lines of dashes above a story, and the story itself. */
function parted(text: string, file: string) {
  const [, above] = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text) ?? [];
  if (above === undefined) throw new InputError('scenario', [{ file, line: 1, column: 1, ...noFront }]);
  if (isBlank(above)) throw new InputError('scenario', [{ file, line: 1, column: 1, ...noFront }]);
  const { value: front } = checkAgainst(readYaml(`\n${above}`, file), frontSchema);
  const before = text.slice(0, text.indexOf(above) + above.length).split('\n').length + 1;
  return { front, body: text.split('\n').slice(before).join('\n'), from: before + 1 };
}

function textOf(content: string | Uint8Array, file: string): string {
  try {
    return scenarioText(content, file).text;
  } catch (error) {
    throw asOfStory(error);
  }
}

/** Whether nothing but comments is written. */
const isBlank = (yaml: string): boolean => /^(\s*(#.*)?\n)*\s*(#.*)?$/.test(yaml);

/** The live block that somebody meant, by the first key that is written, however it is written. */
const meantBlock = (yaml: string): string | undefined =>
  didYouMean(/^\s*["']?([\w-]+)["']?\s*:/m.exec(yaml)?.[1] ?? '', Object.keys(blockSchemas));

const isBlock = (key: string): key is BlockName => Object.hasOwn(blockSchemas, key);

type Fault = Pick<Problem, 'code' | 'message' | 'remedy'>;

const list = (words: readonly string[]) => words.join(', ');
const titles = list(storySections.map((each) => sectionNames[each].en));
const frenchTitles = list(storySections.map((each) => sectionNames[each].fr));

const noFront: Fault = {
  code: 'story-no-front',
  message: {
    en: 'a story begins with title and scenario, between two lines of three dashes',
    fr: 'un récit commence par titre et scénario, entre deux lignes de trois tirets',
  },
  remedy: {
    en: 'write ---, title: …, scenario: …, --- first; uptake story new writes an example',
    fr: 'écrivez d’abord ---, title: …, scenario: …, --- ; uptake story new écrit un exemple',
  },
};

const beforeSections: Fault = {
  code: 'story-before-sections',
  message: {
    en: 'this stands before the first section, where nobody sees it',
    fr: 'ceci se trouve avant la première section, où personne ne le voit',
  },
  remedy: { en: 'put it under ## Question', fr: 'placez-le sous ## Question' },
};

function unknownSection(text: string): Fault {
  const meant = didYouMean(text, Object.keys(names));
  return {
    code: 'story-unknown-section',
    message: {
      en: `“${truncate(text)}” is no section of a story`,
      fr: `« ${truncate(text)} » n’est pas une section d’un récit`,
    },
    remedy: {
      en: meant ? `did you mean ## ${capital(meant)}?` : `sections are ${titles}`,
      fr: meant ? `vouliez-vous dire ## ${capital(meant)} ?` : `les sections sont ${frenchTitles}`,
    },
  };
}

const sectionTwice = (text: string): Fault => ({
  code: 'story-section-twice',
  message: {
    en: `the section ${truncate(text)} stands here twice`,
    fr: `la section ${truncate(text)} figure deux fois`,
  },
  remedy: { en: 'put both into one', fr: 'réunissez-les' },
});

const sectionMissing = (name: StorySection): Fault => ({
  code: 'story-section-missing',
  message: {
    en: `the section ${sectionNames[name].en} is missing`,
    fr: `la section ${sectionNames[name].fr} manque`,
  },
  remedy: {
    en: `write ## ${sectionNames[name].en}: a story has ${titles}`,
    fr: `écrivez ## ${sectionNames[name].fr} : un récit a ${frenchTitles}`,
  },
});

const otherHeading = (text: string): Fault => ({
  code: 'story-heading',
  message: {
    en: `the heading “${truncate(text)}” is neither a section nor a language`,
    fr: `le titre « ${truncate(text)} » n’est ni une section ni une langue`,
  },
  remedy: {
    en: 'sections have ##, languages ### en and ### fr, headings of the text ####; the title stands above, as title:',
    fr: 'les sections ont ##, les langues ### en et ### fr, les titres du texte #### ; le titre du récit est en tête, title:',
  },
});

const notShown = (what: string): Fault => ({
  code: 'story-not-shown',
  message: {
    en: `${what === 'html' ? 'HTML' : `Markdown of the kind “${truncate(what)}”`} is not shown in a story`,
    fr: `${what === 'html' ? 'le HTML' : `du Markdown du genre « ${truncate(what)} »`} n’est pas montré dans un récit`,
  },
  remedy: {
    en: 'write paragraphs, lists, tables, *emphasis*, strong words and links',
    fr: 'écrivez des paragraphes, des listes, des tableaux, *accents*, mots forts et liens',
  },
});

const notLive = (language: string): Fault => ({
  code: 'story-fence',
  message: {
    en: `a fenced block of “${truncate(language)}” does nothing in a story`,
    fr: `un bloc délimité « ${truncate(language)} » ne fait rien dans un récit`,
  },
  remedy: { en: 'begin a live block with ```uptake', fr: 'commencez un bloc vivant par ```uptake' },
});

function unknownBlock(key: string): Fault {
  const known = Object.keys(blockSchemas);
  const meant = didYouMean(key, known);
  return {
    code: 'story-unknown-block',
    message: {
      en:
        key === '' ? 'a live block has one key that says what it is' : `“${truncate(key)}” is no live block`,
      fr:
        key === ''
          ? 'un bloc vivant a une clé qui dit ce qu’il est'
          : `« ${truncate(key)} » n’est pas un bloc vivant`,
    },
    remedy: {
      en: meant ? `did you mean ${meant}?` : `live blocks are ${list(known)}`,
      fr: meant ? `vouliez-vous dire ${meant} ?` : `les blocs vivants sont ${list(known)}`,
    },
  };
}

const misplaced = (name: string, where: readonly StorySection[]): Fault => ({
  code: 'story-misplaced',
  message: { en: `${name} has no place in this section`, fr: `${name} n’a pas sa place dans cette section` },
  remedy: {
    en: `put it into ${list(where.map((each) => sectionNames[each].en))}`,
    fr: `placez-le dans ${list(where.map((each) => sectionNames[each].fr))}`,
  },
});

const blockTwice = (name: string): Fault => ({
  code: 'story-block-twice',
  message: { en: `a story has one ${name}`, fr: `un récit a un seul ${name}` },
  remedy: { en: 'take one of them away', fr: 'enlevez-en un' },
});

const blockMissing = (name: string, section: StorySection): Fault => ({
  code: 'story-block-missing',
  message: {
    en: `the section ${sectionNames[section].en} has no live block ${name}`,
    fr: `la section ${sectionNames[section].fr} n’a pas de bloc vivant ${name}`,
  },
  remedy: {
    en: `write one, as uptake story new shows`,
    fr: `écrivez-en un, comme le montre uptake story new`,
  },
});

function unknownPlace(name: string, known: readonly string[]): Fault {
  const meant = didYouMean(name, known);
  return {
    code: 'story-unknown-figure',
    message: {
      en: `{${truncate(name)}} is no figure that is computed here`,
      fr: `{${truncate(name)}} n’est pas un nombre calculé ici`,
    },
    remedy: meant
      ? { en: `did you mean {${meant}}?`, fr: `vouliez-vous dire {${meant}} ?` }
      : untranslated(known.map((each) => `{${each}}`).join(' ')),
  };
}
