import { Document, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import { ourColumnsIn, type Proposal, type ProposedTable } from '../../org/connect/proposal.ts';
import { columnReason, filterReason, keyReason, kindReason, scaleReason } from '../../org/connect/reasons.ts';
import { tablePath } from '../../org/tableFile.ts';
import type { Language, Text } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import { mapFiles } from '../organisationFiles.ts';

/** Characters of a line; whatever is longer stands on lines of its own. */
const WIDTH = 110;

/**
 * The section `organisation:` of a scenario that reads files as they are proposed to be read, with the reason of every
 * line beside it.
 *
 * @param pathIn a file as the scenario names it
 */
export function organisationText(
  { source, tables, graph }: Proposal,
  language: Language,
  pathIn: (file: string) => string,
): string {
  const document = new Document({
    // without what is not there
    organisation: JSON.parse(JSON.stringify(mapFiles(source ?? {}, pathIn))),
  });
  const say = (text: Text) => text[language];
  const people = tables.find(({ kind }) => kind === 'people');
  const ties = tables.filter(({ kind }) => kind === 'ties');
  const external = tables.find(({ kind }) => kind === 'external');
  const at = (...path: (string | number)[]) =>
    document.getIn(['organisation', ...path], true) as Node | undefined;

  if (people) explain(at('people'), people, say);
  for (const [k, table] of ties.entries()) explain(at('ties', k), table, say);
  if (external) explain(at('external'), external, say);
  if (graph) {
    const node = at('graph');
    if (isMap(node)) node.flow = true;
  }
  const left = tables
    .filter(({ kind }) => kind === 'none')
    .map(({ file }) => pathIn(tablePath(file)) + sheetOf(file));
  const unused =
    left.length === 0
      ? ''
      : `  # ${say({ en: 'left out: ', fr: 'laissés de côté : ' })}${left.map(truncate).join(', ')}\n`;
  return `${aligned(document.toString({ lineWidth: WIDTH, flowCollectionPadding: true }))}${unused}`;
}

/** Where the remark of a line begins, until they stand one below the other. */
const MARK = '\u0001';
/** Remarks of longer lines stand where these end. */
const MOST_INDENT = 46;

function aligned(text: string): string {
  const lines = text.split('\n').map((line) => {
    const [said, remark] = line.split(`#${MARK}`);
    return { said: said!.trimEnd(), remark };
  });
  const widths = lines.filter(({ remark }) => remark !== undefined).map(({ said }) => said.length + 1);
  const indent = Math.min(MOST_INDENT, Math.max(0, ...widths));
  return lines
    .map(({ said, remark }) => (remark === undefined ? said : `${said.padEnd(indent)} #${remark}`))
    .join('\n');
}

const sheetOf = ({ sheet }: ProposedTable['file']) => (sheet === undefined ? '' : `#${sheet}`);

/** Puts beside every line of a table why it is so. */
function explain(node: Node | undefined, table: ProposedTable, say: (text: Text) => string): void {
  if (!isMap(node)) return;
  const map = node as YAMLMap;
  const comment = (target: unknown, text: Text) => {
    if (isScalar(target) || isMap(target) || isSeq(target)) target.comment = `${MARK} ${say(text)}`;
  };
  const first = table.kind === 'ties' ? map : (map.items[0]?.key as Scalar | undefined);
  if (first) first.commentBefore = ` ${say(kindReason(table))}`;
  const columns = map.get('columns', true);
  if (isMap(columns)) {
    for (const role of ourColumnsIn(table))
      if (columns.has(role)) comment(columns.get(role, true), columnReason(table, role));
    const also = columns.get('also', true);
    if (isSeq(also)) {
      also.flow = true;
      const reasons = table.also.map(keyReason);
      comment(also, {
        en: reasons.map(({ en }) => en).join('; '),
        fr: reasons.map(({ fr }) => fr).join(' ; '),
      });
    }
    if (columns.items.length === 0) map.delete('columns');
  }
  const where = map.get('where', true);
  if (isMap(where) && table.filter) {
    const values = where.get(table.filter.column, true);
    if (isSeq(values)) values.flow = true;
    where.commentBefore = ` ${say(filterReason(table))}`;
  }
  comment(map.get('scale', true), scaleReason);
}
