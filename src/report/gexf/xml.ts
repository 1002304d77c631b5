/** The declaration of an attribute of nodes or edges. */
export const declared = (name: string, type: 'string' | 'integer') =>
  `      <attribute id="${name}" title="${name}" type="${type}"/>\n`;

/** A value of an attribute; nothing where it is blank. `when` are attributes of time. */
export const value = (name: string, held: string | number, when = '') =>
  held === '' ? '' : `          <attvalue for="${name}" value="${text(String(held))}"${when}/>\n`;

/** Control characters, halves of surrogate pairs and non-characters: XML cannot hold them, or had better not. */
const unheard = /[^\P{Cc}\t\r\n]|\p{Cs}|[\ufffe\uffff]/gu;

/** A text as it may stand in an attribute or an element. */
export const text = (raw: string): string =>
  raw
    .replaceAll(unheard, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\r\n]/g, (space) => `&#${space.charCodeAt(0)};`);
