import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { click, dropFiles, textOf, until, waitFor } from '../browser/find.ts';
import type { Opener } from '../browser/inEachBrowser.ts';
import { keptFonts } from '../browser/keptFonts.ts';
import type { OpenPage } from '../browser/openPage.ts';
import { servedPage } from '../browser/servedPage.ts';
import { inFolder } from '../cli/testTerminal.ts';
import { openAt, quick } from './shownPage.ts';

/** As a French HR system and a mail server export them: a unit in two spellings, somebody who left, strangers. */
export const french = {
  'effectif.csv': [
    'Matricule;Nom;Prénom;E-mail;Service;Matricule du responsable;Statut',
    '0001;Durand;Anne;anne.durand@ex.fr;Direction;;Actif',
    '0002;Petit;Luc;luc.petit@ex.fr;Ressources humaines;0001;Actif',
    '0003;Moreau;Zoé;zoe.moreau@ex.fr;Ressources humaines;0002;Actif',
    '0004;Roux;Paul;paul.roux@ex.fr;Atelier;0001;Actif',
    '0005;Blanc;Inès;ines.blanc@ex.fr;Atelier;0004;Sorti',
    '0006;Garnier;Théo;theo.garnier@ex.fr;Ressources Humaines;0002;Actif',
    '0007;Faure;Léa;lea.faure@ex.fr;Atelier;0004;Actif',
    '0008;Mercier;Hugo;hugo.mercier@ex.fr;Atelier;0004;Actif',
    'Total;;;;;;7',
  ].join('\n'),
  'courriels.csv': [
    'Expéditeur;Destinataire;Messages',
    'anne.durand@ex.fr;luc.petit@ex.fr;24',
    'luc.petit@ex.fr;zoe.moreau@ex.fr;31',
    'zoe.moreau@ex.fr;theo.garnier@ex.fr;12',
    'anne.durand@ex.fr;paul.roux@ex.fr;9',
    'paul.roux@ex.fr;lea.faure@ex.fr;22',
    'lea.faure@ex.fr;hugo.mercier@ex.fr;40',
    'luc.petit@ex.fr;contact@transports-delmas.example;7',
    'paul.roux@ex.fr;contact@transports-delmas.example;3',
  ].join('\n'),
};
export const frenchNames = [
  'Durand',
  'Moreau',
  'Garnier',
  'anne.durand',
  'hugo.mercier',
  '@ex.fr',
  'transports-delmas',
];

/** The same of an English one: a title above the header, a manager whom nobody knows, commas between thousands. */
export const english = {
  'staff.csv': [
    'Staff list as of 1 March,,,,',
    'Employee ID,Full name,Department,Line manager,Office',
    'K-101,Grace Okafor,Board,,London',
    'K-102,Tom Whitfield,Sales,K-101,London',
    'K-103,Priya Raman,Sales,K-102,Leeds',
    'K-104,Owen Pryce,Plant,K-101,Leeds',
    'K-105,Mina Sato,Plant,K-104,Leeds',
    'K-106,Ada Boateng,Plant,K-999,Leeds',
    'K-107,Liam Doyle,Plant,K-104,Leeds',
  ].join('\n'),
};
export const englishNames = ['Okafor', 'Whitfield', 'Raman', 'K-101', 'K-107'];

/** The screen of organisations, soon compared. */
export const chosen = { screen: 'organisation', ...quick, n: '4' };

/** Opens the screen of organisations before each test of a description, and knows how it is used. */
export function organisationScreen(openPage: Opener) {
  let served: Awaited<ReturnType<typeof servedPage>>;
  let page: OpenPage;
  beforeAll(async () => {
    served = await servedPage();
    page = await openPage({ fontsFile: keptFonts() });
  });
  afterAll(async () => {
    await page?.close();
    await served?.close();
  });
  beforeEach(async () => {
    await openAt(page, served.url, chosen);
    await waitFor(page, 'main.organisation');
    await page.evaluate(keepSaved);
  });
  const understood = () =>
    until(page, () => document.querySelector('.understood[aria-busy=false] .figures') !== null || undefined);
  return {
    page: () => page,
    url: () => served.url,
    understood,
    /** What is loaded for a worker that is ended is given up, and no fault. */
    complaints: () => page.errors.filter((error) => !/ABORTED/.test(error)),
    bring: async (files: Readonly<Record<string, string | Uint8Array>>) => {
      await dropFiles(page, 'main.organisation', files);
      await understood();
    },
    /** Presses a button wherever it stands: the strip at the foot lies over what is just above the edge. */
    async press(name: string) {
      await page.evaluate((name) => {
        const named = (each: Element) => each.getAttribute('aria-label') ?? each.textContent?.trim();
        const buttons = [...document.querySelectorAll('button')];
        const button =
          buttons.find((each) => named(each) === name) ?? buttons.find((each) => named(each)?.includes(name));
        button?.scrollIntoView({ block: 'center' });
      }, name);
      await click(page, { role: 'button', name });
    },
    headline: () => textOf(page, 'main.organisation h1'),
    /** Until the headline says something. */
    says: (words: string) =>
      until(page, (words) => document.querySelector('h1')?.textContent?.includes(words) || undefined, words),
    saved: async (name: string) => {
      const base64 = await until(
        page,
        (asked) => (window as unknown as { saved: Record<string, string> }).saved[asked],
        name,
      );
      return Buffer.from(base64, 'base64');
    },
    /** Chooses in a menu, as its reader would. */
    choose: (label: string, value: string) =>
      page.evaluate(
        ({ label, value }) => {
          const menus = [...document.querySelectorAll('select')];
          const menu = menus.find((each) => each.getAttribute('aria-label') === label)!;
          Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(menu, value);
          menu.dispatchEvent(new Event('change', { bubbles: true }));
        },
        { label, value },
      ),
    columnOf: (label: string) =>
      page.evaluate((label) => {
        const menus = [...document.querySelectorAll('select')];
        return menus.find((each) => each.getAttribute('aria-label') === label)?.value;
      }, label),
    /** The short fingerprint of what is shown. */
    fingerprint: () => until(page, () => document.querySelector('.status code')?.textContent ?? undefined),
  };
}

/** What the command line tells of an archive that was saved in the page. */
export async function runSaved(archive: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'uptake-saved-'));
  try {
    for (const [path, bytes] of Object.entries(archive)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const { code, out, err } = await inFolder(join(folder, 'organic-to-coordinated'), [
      'run',
      'organic-to-coordinated.yaml',
    ]);
    if (code !== 0) throw new Error(`uptake run ended with ${code}: ${err}`);
    return out;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs in the page: what is saved can be had from `saved`, in base 64 by name. */
export function keepSaved(): void {
  const made = new Map<string, Blob>();
  const held = window as unknown as { saved: Record<string, string> };
  held.saved = {};
  URL.createObjectURL = (blob) => {
    const url = `blob:saved-${made.size}`;
    made.set(url, blob as Blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    const { download, href } = this;
    void made
      .get(href)!
      .arrayBuffer()
      .then((buffer) => {
        let text = '';
        for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
        held.saved[download] = btoa(text);
      });
  };
}

/** Runs in the page: the titles of recent work; undefined where there is none. */
export function listKept(): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('uptake', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('recent', { keyPath: 'id' });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('recent').objectStore('recent').getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result.map(({ title }) => title).join(', ') || undefined);
      };
    };
  });
}

/** Runs in the page: nothing is kept any more. */
export function forgetKept(): Promise<void> {
  return new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase('uptake');
    deleting.onsuccess = deleting.onerror = () => resolve();
  });
}

/** Runs in the page: every text and every byte that this page keeps anywhere, as one text. */
export async function everythingKept(): Promise<string> {
  const told: string[] = [
    location.href,
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
  ];
  const tell = (value: unknown): void => {
    if (value instanceof Uint8Array) told.push(new TextDecoder().decode(value));
    else if (value instanceof ArrayBuffer) tell(new Uint8Array(value));
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) {
        told.push(key);
        tell(part);
      }
    else told.push(String(value));
  };
  tell(history.state);
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name!);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (const store of database.objectStoreNames)
      await new Promise<void>((resolve) => {
        const all = database.transaction(store).objectStore(store).getAll();
        all.onsuccess = () => {
          tell(all.result);
          resolve();
        };
      });
    database.close();
  }
  return told.join('\n');
}
