import type { Adoption } from '../../experiment/explain/adoptionCascade.ts';
import { type State, states } from '../../model/states.ts';
import type { Org } from '../../org/org.ts';
import { orgColumns } from '../../org/orgColumns.ts';
import { declared, text, value } from './xml.ts';

/** What a graph file shows of one replicate of a plan. People are rows of `org`. */
export interface GraphOfRun {
  readonly org: Org;
  readonly title: string;
  /** State of each person at the end of each week, from week 0: a column of people a week. */
  readonly weeks: readonly Uint8Array[];
  /** First entries into commitment. */
  readonly committed: readonly Adoption[];
  /** Adopter category of each person, by its name, empty for none; undefined where categories are not shown. */
  readonly category: readonly string[] | undefined;
  /** Only the states of this week, without time; all weeks unless given. */
  readonly week?: number | undefined;
}

/**
 * The organisation as a graph for Gephi and its kin (GEXF 1.3), in chunks of text: people with their columns and their
 * state – week by week, or of one week –, ties with their weight, and as a layer of its own, `cascade`, an edge from
 * everybody who won somebody over to whom they won over, from that week on. Where all edges are directed the graph says
 * so, for readers that know one kind of edge.
 */
export function* gexf(graph: GraphOfRun): Generator<string> {
  const { org, title, week, committed } = graph;
  const edges = org.ties.every(({ directed }) => directed) ? 'directed' : 'undirected';
  const last = graph.weeks.length - 1;
  const columns = orgColumns(org);
  const moving = week === undefined;
  const shownUpTo = week ?? last;
  const mode = moving ? ` mode="dynamic" timeformat="integer" start="0" end="${last}"` : ' mode="static"';
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n`;
  yield `  <meta><creator>Uptake</creator><description>${text(title)}</description></meta>\n`;
  yield `  <graph defaultedgetype="${edges}"${mode}>\n`;
  yield '    <attributes class="node" mode="static">\n';
  for (const { name } of columns) yield declared(name, 'string');
  yield declared('committedIn', 'integer');
  if (graph.category !== undefined) yield declared('adopterCategory', 'string');
  yield declared('channel', 'string');
  yield declared('wonOverBy', 'string');
  if (!moving) yield declared('state', 'string');
  yield '    </attributes>\n';
  if (moving)
    yield `    <attributes class="node" mode="dynamic">\n${declared('state', 'string')}    </attributes>\n`;
  yield `    <attributes class="edge" mode="static">\n${declared('layer', 'string')}${declared('week', 'integer')}    </attributes>\n`;

  const adoptionOf = new Map<number, Adoption>();
  for (const adoption of committed)
    if (adoption.week <= shownUpTo && !adoptionOf.has(adoption.person))
      adoptionOf.set(adoption.person, adoption);
  yield '    <nodes>\n';
  for (let i = 0; i < org.size; i++) {
    const name = text(org.ids[i]);
    yield `      <node id="${name}" label="${name}">\n        <attvalues>\n`;
    for (const column of columns) yield value(column.name, column.of(i));
    const adoption = adoptionOf.get(i);
    if (adoption !== undefined) {
      yield value('committedIn', adoption.week);
      const category = graph.category?.[i] ?? '';
      if (category !== '') yield value('adopterCategory', category);
      yield value('channel', adoption.channel);
      if (adoption.by >= 0) yield value('wonOverBy', org.ids[adoption.by]);
    }
    if (moving) for (const spell of spellsOf(graph.weeks, i)) yield spell;
    else yield value('state', stateAt(graph.weeks, shownUpTo, i));
    yield '        </attvalues>\n      </node>\n';
  }
  yield '    </nodes>\n    <edges>\n';
  let edge = 0;
  for (const { name, directed, from, to, weight } of org.ties)
    for (let k = 0; k < from.length; k++) {
      const type = directed ? 'directed' : 'undirected';
      yield `      <edge id="${edge++}" source="${text(org.ids[from[k]])}" target="${text(org.ids[to[k]])}" type="${type}" weight="${weight[k]}"><attvalues>${value('layer', name).trim()}</attvalues></edge>\n`;
    }
  for (const { by, person, week: won } of committed) {
    if (by < 0 || won > shownUpTo) continue;
    const since = moving ? ` start="${won}"` : '';
    yield `      <edge id="${edge++}" source="${text(org.ids[by])}" target="${text(org.ids[person])}" type="directed" weight="1"${since}><attvalues>${value('layer', 'cascade').trim()}${value('week', won).trim()}</attvalues></edge>\n`;
  }
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

const stateAt = (weeks: readonly Uint8Array[], week: number, person: number): State =>
  states[weeks[week][person]];

/** One value for every spell of weeks in the same state; both ends belong to it. */
function* spellsOf(weeks: readonly Uint8Array[], person: number): Generator<string> {
  for (let from = 0, week = 1; week <= weeks.length; week++) {
    if (week < weeks.length && weeks[week][person] === weeks[from][person]) continue;
    yield value('state', stateAt(weeks, from, person), ` start="${from}" end="${week - 1}"`);
    from = week;
  }
}
