import type { Tables } from '../../report/result.ts';
import type { Language } from '../../text/text.ts';

/** JSON with every curve, the page for people, and the tables of a run's folder. */
export type FormName = 'json' | 'report' | keyof Tables;

/** One of the forms in which a result can be read. */
export interface Form {
  readonly name: FormName;
  /** What follows the address of the result. */
  readonly suffix: string;
  readonly media: string;
  /** Undefined where the form has no language. */
  readonly language: Language | undefined;
  /** Distinguishes the forms of one result. */
  readonly mark: string;
}

const table = (name: keyof Tables): Form & { readonly name: keyof Tables } => ({
  name,
  suffix: `/${name}.csv`,
  media: 'text/csv; charset=utf-8; header=present',
  language: undefined,
  mark: name,
});

const json = inEveryLanguage((language) => ({
  name: 'json',
  suffix: '',
  media: 'application/json; charset=utf-8',
  language,
  mark: language,
}));

const report = inEveryLanguage((language) => ({
  name: 'report',
  suffix: '/report',
  media: 'text/html; charset=utf-8',
  language,
  mark: `report-${language}`,
}));

const tablesByName = {
  weekly: table('weekly'),
  summary: table('summary'),
  contrasts: table('contrasts'),
  replicates: table('replicates'),
  assumptions: table('assumptions'),
} satisfies { [name in keyof Tables]: Form };

/** The forms of a result. */
export const forms = {
  json: (language: Language) => json[language],
  report: (language: Language) => report[language],
  ...tablesByName,
};

/** Those that are tables of a run's folder. */
export const tableForms = Object.values(tablesByName);

function inEveryLanguage(form: (language: Language) => Form): Readonly<Record<Language, Form>> {
  return { en: form('en'), fr: form('fr') };
}

/** A form as it is sent. */
export interface Rendered {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Headers that depend on the bytes. */
  readonly headers: Readonly<Record<string, string>>;
}
