import { describe, expect, test } from 'vitest';
import { folderWith, inFolder } from './testTerminal.ts';

/** Each line of help that describes something, by what it describes. */
function descriptions(help: string): Map<string, string> {
  const lines = help.split('\n').flatMap((line) => {
    const [, name, told] = /^ {2}(\S.*?) {2,}(\S.*)$/.exec(line) ?? [];
    return told === undefined ? [] : [[name, told] as const];
  });
  return new Map(lines);
}

const helpOf = async (command: readonly string[], ...more: readonly string[]) =>
  (await inFolder(folderWith(), [...command, '--help', ...more], { width: 1000 })).out;

describe('in French', () => {
  test('the help of every command says nothing in English', async () => {
    const commands: string[][] = [[]];
    for (const command of commands) {
      const english = descriptions(await helpOf(command));
      const help = await helpOf(command, '--lang', 'fr');
      const french = descriptions(help);
      expect([...french.keys()], command.join(' ')).toEqual([...english.keys()]);
      for (const [name, told] of english) {
        expect(french.get(name), `${command.join(' ')} ${name}`).not.toBe(told);
        const called = /^(\w+)/.exec(name)?.[1];
        const isCommand = help.indexOf(`\n  ${name} `) > help.indexOf('\nCommandes :');
        if (called !== undefined && called !== 'help' && isCommand && help.includes('\nCommandes :'))
          commands.push([...command, called]);
      }
      expect(help).not.toMatch(/\((choices|default):|^(Options|Arguments|Usage|Commands):/m);
    }
    expect(commands.length).toBeGreaterThan(12);
  });

  test.each([
    [['rnu'], 'commande inconnue « rnu »\n(Vouliez-vous dire run ?)'],
    [['run'], 'il manque l’argument « file »'],
    [['export', 'x.yaml'], 'il manque l’option « --format <format> »'],
    [
      ['run', 'x.yaml', '--replicats', '3'],
      'option inconnue « --replicats »\n(Vouliez-vous dire --replicates ?)',
    ],
    [
      ['run', 'x.yaml', '--replicates', '0'],
      '« --replicates <n> » ne peut pas valoir « 0 ». Un nombre entier de 1 à',
    ],
    [['run', 'x.yaml', '--replicates'], 'l’option « --replicates <n> » attend une valeur'],
    [
      ['schema', 'scenaro'],
      'l’argument « kind » ne peut pas valoir « scenaro ». Choix permis : scenario, plan, study.',
    ],
    [
      ['org', 'check', '--ties', 'x.csv', '--min-weight', 'léger'],
      'ne peut pas valoir « léger ». Un nombre positif ou nul est attendu.',
    ],
    [['show', 'a', 'b'], 'trop d’arguments pour « show » : 2 au lieu de 1.'],
  ])('a wrong use is told: %j', async (args, told) => {
    const { code, err } = await inFolder(folderWith(), ['--lang', 'fr', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect(err).toContain('(uptake --help montre ce qu’il y a)');
    expect((await inFolder(folderWith(), args, { environment: { LANG: 'fr_FR.UTF-8' } })).err).toBe(err);
  });
});
