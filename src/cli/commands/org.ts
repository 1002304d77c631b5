import type { Command } from 'commander';
import type { ExitCode } from '../output/exitCode.ts';
import type { Terminal } from '../output/terminal.ts';
import { registerOrgAnonymise } from './org/anonymise.ts';
import { registerOrgCheck } from './org/check.ts';
import { registerOrgGenerate } from './org/generate.ts';
import { registerOrgImport } from './org/import.ts';

export function registerOrg(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const org = program.command('org').description('look at an organisation, read it, make one, anonymise one');
  registerOrgCheck(org, terminal, done);
  registerOrgImport(org, terminal, done);
  registerOrgGenerate(org, terminal, done);
  registerOrgAnonymise(org, terminal, done);
}
