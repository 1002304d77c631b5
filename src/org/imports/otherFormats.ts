import { InputError, type Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';

/**
 * Refuses a text that is no table whatever its name says: a page, a graph file, a document.
 *
 * @throws InputError that says what it is and what to do
 */
export function refuseOtherFormats(text: string, file: string): void {
  const start = text.slice(0, 4000).trimStart();
  const found = formats.find(({ is }) => is.test(start));
  if (!found) return;
  const problem: Problem = {
    file,
    code: 'another-format',
    message: { en: `this is ${found.en}, not a table`, fr: `c’est ${found.fr}, pas un tableau` },
    remedy: found.remedy,
  };
  throw new InputError('data', [problem]);
}

const saveAsCsv: Text = {
  en: 'open it in a spreadsheet and save it as “CSV UTF-8”, then name that file',
  fr: 'ouvrez-le dans un tableur et enregistrez-le au format « CSV UTF-8 », puis indiquez ce fichier',
};
const asGraph: Text = {
  en: 'name it as a graph: graph: { … } in the scenario, --graph on the command line',
  fr: 'indiquez-le comme graphe : graph: { … } dans le scénario, --graph en ligne de commande',
};
const convert: Text = {
  en: 'open it in Gephi and export it as GEXF or GraphML, then name that file as a graph',
  fr: 'ouvrez-le dans Gephi et exportez-le en GEXF ou GraphML, puis indiquez ce fichier comme graphe',
};
const exportAgain: Text = {
  en: 'export the table itself, as “CSV UTF-8”',
  fr: 'exportez le tableau lui-même, au format « CSV UTF-8 »',
};

/** What else bears the name of a table, by how it begins. */
const formats: readonly {
  readonly is: RegExp;
  readonly en: string;
  readonly fr: string;
  readonly remedy: Text;
}[] = [
  {
    is: /^<(\?xml[^>]*>\s*(<!--[\s\S]*?-->\s*)?<)?gexf\b/i,
    en: 'a GEXF graph',
    fr: 'un graphe GEXF',
    remedy: asGraph,
  },
  {
    is: /^<(\?xml[^>]*>\s*(<!--[\s\S]*?-->\s*)?<)?graphml\b/i,
    en: 'a GraphML graph',
    fr: 'un graphe GraphML',
    remedy: asGraph,
  },
  {
    is: /^<\?xml[^>]*>\s*(<\?mso[^>]*>\s*)?<(ss:)?Workbook\b/i,
    en: 'a workbook written as XML',
    fr: 'un classeur écrit en XML',
    remedy: saveAsCsv,
  },
  {
    is: /^(<!--[\s\S]*?-->\s*)?<(!doctype\s+html|html|head|body|table|meta|style|div)\b/i,
    en: 'a web page (HTML), perhaps a page of login or of an error',
    fr: 'une page web (HTML), peut-être une page de connexion ou d’erreur',
    remedy: saveAsCsv,
  },
  { is: /^<\?xml\b/i, en: 'an XML file', fr: 'un fichier XML', remedy: exportAgain },
  { is: /^\{\\rtf/, en: 'a text document (RTF)', fr: 'un document de texte (RTF)', remedy: exportAgain },
  { is: /^%PDF-/, en: 'a PDF', fr: 'un PDF', remedy: exportAgain },
  {
    is: /^(Creator\b.*\s+)?(Version\b.*\s+)?(#.*\s+)*graph\s*\[/i,
    en: 'a GML graph',
    fr: 'un graphe GML',
    remedy: convert,
  },
  {
    is: /^(%.*\s+)*\*(vertices|network|arcs|edges|matrix)\b/i,
    en: 'a Pajek network',
    fr: 'un réseau Pajek',
    remedy: convert,
  },
  { is: /^(nodedef|edgedef)\s*>/i, en: 'a GDF graph', fr: 'un graphe GDF', remedy: convert },
  { is: /^dl\s+n\s*=/i, en: 'a UCINET (DL) network', fr: 'un réseau UCINET (DL)', remedy: convert },
  {
    is: /^(\/\/.*\s+)*(strict\s+)?(di)?graph\b[^,;\t\n]*\{/i,
    en: 'a DOT graph',
    fr: 'un graphe DOT',
    remedy: convert,
  },
  {
    is: /^[{[]\s*("(nodes|links|edges|elements|directed|graph|attributes|options|data)"\s*:|\{)/,
    en: 'a JSON file',
    fr: 'un fichier JSON',
    remedy: {
      en: 'if it is a graph, name it as one (graph: { json: … }, --graph); if it is a table, export it as “CSV UTF-8”',
      fr: 'si c’est un graphe, indiquez-le comme tel (graph: { json: … }, --graph) ; si c’est un tableau, exportez-le en « CSV UTF-8 »',
    },
  },
  {
    is: /^(From \S+@\S+ |Received: |Return-Path: |MIME-Version: |BEGIN:VCARD|BEGIN:VCALENDAR)/,
    en: 'a mailbox or an address book',
    fr: 'une boîte aux lettres ou un carnet d’adresses',
    remedy: {
      en: 'export who wrote to whom as a table with the columns from, to and count',
      fr: 'exportez qui a écrit à qui, en un tableau de colonnes de, à et nombre',
    },
  },
];
