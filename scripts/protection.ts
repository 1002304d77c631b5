/** Writes docs/guide/data-protection.md and its French twin. `npm run docs:protection`; a test fails when one is not up to date. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataProtectionPage } from '../src/report/markdown/dataProtectionPage.ts';

const folder = resolve(import.meta.dirname, '../docs/guide');
writeFileSync(resolve(folder, 'data-protection.md'), dataProtectionPage('en'));
writeFileSync(resolve(folder, 'data-protection.fr.md'), dataProtectionPage('fr'));
