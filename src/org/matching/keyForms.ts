/** How people see a key: what of its writing does not tell one person from another. */

/** Characters that cannot be seen and stand for nothing: soft hyphens, zero-width spaces and joiners, marks of direction. */
export const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
const anySpace = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const formulaText = /^=\s*"(.*)"$/s;
const inAngles = /^[^<>]*<\s*([^<>\s]+@[^<>\s]+)\s*>$/;
const quoted = /^(["'“”‘’«»])\s*(.*?)\s*(["'“”‘’«»])$/s;
const address = /^[^\s@]+@[^\s@]+$/;

/** Nothing but plain signs, of which every one can be seen: most keys, which need no more looking at. */
const plain = /^[\w.-]+$/;

/** The same with single spaces, and addresses of such signs. */
const plainWords = /^[\w.-]+(?: [\w.-]+)*$/;
const plainAddress = /^[\w.-]+@[\w.-]+$/;

/** A key as it looks: composed accents, plain spaces, nothing invisible, out of `="…"`, `<…>` and quotation marks. */
export function seenKey(written: string): string {
  if (plainWords.test(written)) return written;
  if (plainAddress.test(written)) return written.toLowerCase();
  let key = written.normalize('NFKC').replaceAll(invisible, '').replaceAll(anySpace, ' ').trim();
  const formula = formulaText.exec(key);
  if (formula) key = formula[1]!.trim();
  // =00012, which a spreadsheet would show as 12
  key = key.replace(/^=(?=\d+$)/, '');
  key = key.replace(/^'(?=[^'\s]+$)/, '');
  const within = inAngles.exec(key);
  if (within) key = within[1]!;
  const inside = quoted.exec(key);
  if (inside) key = inside[2]!;
  // an account of a Windows network is known by its own name too
  key = key.replace(/^(mailto|smtp|sip):/i, '').replace(/^[\w.-]+\\(?=\S+$)/, '');
  // case says nothing in an address, and hyphens and apostrophes have several signs
  if (address.test(key)) return key.toLowerCase();
  return key.replaceAll(/[\u2010-\u2015\u2212]/g, '-').replaceAll(/[\u2018\u2019\u02bc]/g, "'");
}

/** The same without case. */
export const caselessKey = (seen: string): string => seen.toLowerCase();

const wholeNumber = /^0*(\d+)(?:[.,]0+)?$/;
const groupedNumber = /^[1-9]\d{0,2}([ ,.'])\d{3}(?:\1\d{3})*$/;
const numbered = /^([\p{L}]{1,6})[-_ ]?0*(\d+)$/u;
const zeroed = /^0*([\p{L}\d]*\d[\p{L}\d]*)$/u;
const powered = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i;

/**
 * A number without what spreadsheets add or take away: leading zeros, `.0`, thousands set apart, powers of ten that have
 * all its digits; leading zeros of codes such as `0A12`. Undefined for what is none of these.
 */
export function numberKey(seen: string): string | undefined {
  // 12,000 may be 12 or 12000
  if (/^\d{1,3}[.,]000$/.test(seen)) return undefined;
  const grouped = groupedNumber.test(seen) || /^\d+(?: \d+)+$/.test(seen);
  const number = wholeNumber.exec(grouped ? seen.replaceAll(/[ ,.']/g, '') : seen);
  if (number) return number[1]!;
  const power = powered.exec(seen);
  if (power) {
    const [, first, decimals = '', exponent] = power;
    // fewer digits than the power asks for were rounded away
    return decimals !== '' && decimals.length === Number(exponent) ? `${first}${decimals}` : undefined;
  }
  const prefixed = numbered.exec(seen);
  if (prefixed) return `${prefixed[1]!.toLowerCase()}${prefixed[2]!}`;
  const code = zeroed.exec(seen);
  if (!code) return undefined;
  return code[1] === seen ? seen.toLowerCase() : (numberKey(code[1]!) ?? code[1]!.toLowerCase());
}

/** The same without case, accents and ligatures: `ÉLODIE` is `elodie`, `Cœur` is `coeur`. */
export const plainKey = (seen: string): string =>
  seen
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');

/** The words of a name, whatever their order, case and accents: `Stone, Ada` and `Ada STONE` are one. Undefined for other keys. */
export function nameKey(seen: string): string | undefined {
  if (seen.length > 120 || /[\d@]/.test(seen)) return undefined;
  const words = plainKey(seen)
    .replace(/\b(m|mr|mrs|ms|mme|mlle|dr)\b\.?/g, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return words.length < 2 ? undefined : words.sort().join(' ');
}

/** A cell that names several, each twice, is no name of one of them: `Ada <a@firm.example>; Bob <b@firm.example>`. */
const several = /[)\]>]\s*[;,|]|[;|][^;|]*[<]/;
const partsInBrackets = /^(.*\S)\s*[([<]\s*([^()[\]<>]+?)\s*[)\]>]$/;
const partsByDash = /^(\S+)\s+[-\u2013:|]\s+(.+)$|^(.+)\s+[-\u2013:|]\s+(\S+)$/;
/** A whole name with a code beside it: `Ada Stone 100`, `E100 Ada Stone`. */
const nameThenCode = /^(\p{L}[^\d()<>@]* [^\d()<>@]*\p{L}\.?),? (?=\S*\d{2})([\p{L}\d._-]{3,20})$/u;
const codeThenName = /^(?=\S*\d{2})([\p{L}\d._-]{3,20}) (\p{L}[^\d()<>@]* [^\d()<>@]*\p{L}\.?)$/u;
const distinguished = /^(?:cn|uid)=((?:\\.|[^,\\])+)(?:,|$)/i;

/**
 * The keys in a cell that names somebody twice, or by a path: `Ada Stone (100)`, `100 - Ada Stone`, `Ada Stone 100`, `CN=Ada Stone,OU=HQ`.
 * None in any other.
 */
export function partsOfKey(written: string): string[] {
  if (plain.test(written) || several.test(written)) return [];
  const path = distinguished.exec(written);
  if (path) return [path[1]!.replaceAll(/\\(.)/g, '$1')];
  const brackets = partsInBrackets.exec(written);
  if (brackets) return [brackets[2]!, brackets[1]!];
  const dash = partsByDash.exec(written);
  if (dash) return dash.slice(1).filter((part) => part !== undefined);
  const named = nameThenCode.exec(written) ?? codeThenName.exec(written);
  return named ? [named[2]!, named[1]!] : [];
}

/** The coarsest form of a key, by which columns are compared before it is known which keys are unique. */
export function looseKey(written: string): string {
  const seen = seenKey(written);
  return numberKey(seen) ?? nameKey(seen) ?? plainKey(seen);
}

/** A number of more digits than a spreadsheet keeps, as it then writes it: `1.23457E+11`. */
export const isRoundedNumber = (cell: string): boolean => /^[+-]?\d[.,]?\d*E\+?\d{1,3}$/i.test(cell.trim());
