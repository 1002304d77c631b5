import type { Coding } from '../negotiation/codingOf.ts';
import { resultPath } from '../results/answer.ts';
import type { Form, Rendered } from '../results/resultForms.ts';

/** Which bytes of which result are meant. */
export interface Wanted {
  readonly id: string;
  readonly form: Form;
  readonly coding: Coding | undefined;
  /** Of the product. */
  readonly version: string;
}

/** A form of a result as it is sent, with all that is said of it. */
export interface Representation {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
  /** Those among the headers that depend on the bytes. */
  readonly ownHeaders: Readonly<Record<string, string>>;
}

/** The entity tag of what is wanted, whether or not it is there: strong, as the bytes never change. */
export const tagOf = ({ id, form, version, coding }: Wanted): string =>
  `"${[id, form.mark, version, ...(coding ? [coding] : [])].join('-')}"`;

/** The address of a form. */
export const addressOf = ({ id, form }: Pick<Wanted, 'id' | 'form'>): string => resultPath(id) + form.suffix;

/** What is said of a form, but for how long it may be used again. */
export function describe(wanted: Wanted): Record<string, string> {
  const { form, coding } = wanted;
  return {
    etag: tagOf(wanted),
    vary: 'accept, accept-language, accept-encoding',
    'content-location': addressOf(wanted),
    'content-type': form.media,
    ...(form.language ? { 'content-language': form.language } : {}),
    ...(coding ? { 'content-encoding': coding } : {}),
  };
}

/** A form that was rendered, ready to be sent any number of times. */
export const representation = (wanted: Wanted, { bytes, headers }: Rendered): Representation => ({
  bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  headers: { ...describe(wanted), ...headers },
  ownHeaders: headers,
});
