import type { TeamResult } from '../../experiment/seeding/seeding.ts';
import type { Language, Text } from '../../text/text.ts';
import { sayIn } from '../typeset.ts';
import { fullName } from './names.ts';
import type { Answer } from './seedingAnswer.ts';
import type { ShownPerson } from './showing.ts';

/** Who the people of each team are, where that may be said. */
export function whoTheyAre(answer: Answer, language: Language): string[] {
  const say = sayIn(language);
  const { whom, veiled } = answer;
  return whom.teams.flatMap((team, t) => {
    const shown = team.name === 'nobody' ? undefined : answer.shown(team);
    if (shown === undefined && (team.people !== undefined || team.name === 'nobody')) return [];
    // that two teams are one would tell what real people are
    const twin = veiled ? undefined : whom.teams.slice(0, t).find((other) => samePeople(other, team));
    return [say(lineOf(fullName(team), shown, twin && fullName(twin)))];
  });
}

function lineOf(name: Text, shown: readonly ShownPerson[] | undefined, twin: Text | undefined): Text {
  const line = (en: string, fr: string) => ({ en: `${name.en}: ${en}`, fr: `${name.fr} : ${fr}` });
  if (twin !== undefined) return line(`the same people as ${twin.en}`, `comme ${twin.fr}`);
  if (shown === undefined) return line('others in every run', 'd’autres à chaque passage');
  const list = shown.map(({ id }) => id).join(', ');
  return line(list, list);
}

function samePeople(a: TeamResult, b: TeamResult): boolean {
  if (a.people === undefined || b.people === undefined) return false;
  const [one, other] = [a.people.slice().sort(), b.people.slice().sort()];
  return one.length === other.length && one.every((row, k) => row === other[k]);
}
