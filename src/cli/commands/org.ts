import type { DescribedCommand } from '../help/describedCommand.ts';
import type { Terminal } from '../output/terminal.ts';
import { registerOrgAnonymise } from './org/anonymise.ts';
import { registerOrgCheck } from './org/check.ts';
import { registerOrgConnect } from './org/connect.ts';
import { registerOrgGenerate } from './org/generate.ts';
import { registerOrgImport } from './org/import.ts';
import { registerOrgMedoid } from './org/medoid.ts';

export function registerOrg(program: DescribedCommand, terminal: Terminal): void {
  const org = program.command('org', {
    en: 'look at an organisation, read it, make one, anonymise one',
    fr: 'examine, lit, engendre ou anonymise une organisation',
  });
  registerOrgCheck(org, terminal);
  registerOrgConnect(org, terminal);
  registerOrgImport(org, terminal);
  registerOrgGenerate(org, terminal);
  registerOrgAnonymise(org, terminal);
  registerOrgMedoid(org, terminal);
}
