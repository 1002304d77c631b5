import type { Adoption } from '../../experiment/explain/adoptionCascade.ts';
import type { Org } from '../../org/org.ts';
import { orgColumns } from '../../org/orgColumns.ts';
import { declared, text, value } from './xml.ts';

/** The cascade of one replicate of a plan. People are rows of `org`. */
export interface CascadeGraph {
  readonly org: Org;
  readonly title: string;
  /** First entries into commitment, by week. */
  readonly committed: readonly Adoption[];
}

/**
 * Who won over whom as a graph of its own (GEXF 1.3), in chunks of text: everybody who came to be committed, and an edge
 * to each from whoever won them over. A forest: a newcomer to a position is another node than those before (`E004/1` is
 * the first newcomer in the position of E004), and a contact who spoke for the change without being committed, or before
 * being so, stands at a root of their own (`E004/compliant`).
 */
export function* cascadeGexf({ org, title, committed }: CascadeGraph): Generator<string> {
  const columns = orgColumns(org);
  const idOf = ({ person, tenure }: Adoption) => `${org.ids[person]}${tenure === 0 ? '' : `/${tenure}`}`;
  const outside = (by: number) => `${org.ids[by]}/compliant`;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n`;
  yield `  <meta><creator>Uptake</creator><description>${text(title)}</description></meta>\n`;
  yield '  <graph defaultedgetype="directed" mode="static">\n    <attributes class="node" mode="static">\n';
  for (const { name } of columns) yield declared(name, 'string');
  yield declared('committedIn', 'integer');
  yield declared('channel', 'string');
  yield declared('generation', 'integer');
  yield '    </attributes>\n    <nodes>\n';
  for (const adoption of committed) {
    const id = text(idOf(adoption));
    yield `      <node id="${id}" label="${id}">\n        <attvalues>\n`;
    for (const column of columns) yield value(column.name, column.of(adoption.person));
    yield value('committedIn', adoption.week);
    yield value('channel', adoption.channel);
    yield value('generation', adoption.generation);
    yield '        </attvalues>\n      </node>\n';
  }
  const roots = new Set(committed.filter(({ by, parent }) => by >= 0 && parent < 0).map(({ by }) => by));
  for (const by of roots) {
    const id = text(outside(by));
    yield `      <node id="${id}" label="${id}">\n        <attvalues>\n`;
    for (const column of columns) yield value(column.name, column.of(by));
    yield '        </attvalues>\n      </node>\n';
  }
  yield '    </nodes>\n    <edges>\n';
  let edge = 0;
  for (const adoption of committed) {
    const { by, parent } = adoption;
    if (by < 0) continue;
    const source = parent < 0 ? outside(by) : idOf(committed[parent]);
    yield `      <edge id="${edge++}" source="${text(source)}" target="${text(idOf(adoption))}" weight="1"/>\n`;
  }
  yield '    </edges>\n  </graph>\n</gexf>\n';
}
