import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labelled, typeset } from '../../src/report/typeset.ts';

const web = resolve(import.meta.dirname, '../../src/web');

describe('a text', () => {
  it('has the per cent sign at its number in English, and apart from it in French', () => {
    for (const space of [' ', '\u00a0', '\u202f']) expect(typeset(`80${space}% used`, 'en')).toBe('80% used');
    expect(typeset('80 % ont utilisé', 'fr')).toBe('80\u202f% ont utilisé');
  });

  it('has the apostrophe of printers in French, however its author typed it', () => {
    expect(typeset("D'un coup, de l'organique", 'fr')).toBe('D’un coup, de l’organique');
    expect(typeset("5' d'attente, 'ici'", 'fr')).toBe("5' d’attente, 'ici'");
  });

  it('stands under its name behind a colon, which French sets apart', () => {
    expect(labelled('Step 3', 'Deploy', 'en')).toBe('Step 3: Deploy');
    expect(labelled('Étape 3', 'Déployer', 'fr')).toBe('Étape 3\u00a0: Déployer');
  });

  it('is joined to its name by that alone, anywhere in the page', () => {
    const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx$/.test(name),
    );
    const joined = files.flatMap((name) =>
      readFileSync(join(web, name), 'utf8')
        .split('\n')
        .filter((line) => /`[^`]*\}: \$\{|\}:\{' '\}|\}: <|\$\{[^}]*\}: `/.test(line) && !/\ben: /.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
    expect(joined).toEqual([]);
  });
});
