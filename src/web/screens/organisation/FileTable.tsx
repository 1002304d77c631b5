import { useState } from 'react';
import type { ColumnView, FileView, Settled, TableSettled } from '../../../report/page/firmView.ts';
import type { Text } from '../../../text/text.ts';
import { useSay } from '../../state/language.ts';

const words = {
  what: { en: 'what it is', fr: 'ce que c’est' },
  column: { en: 'your column', fr: 'votre colonne' },
  instance: { en: 'for instance', fr: 'par exemple' },
  why: { en: 'why we think so', fr: 'ce qui le fait penser' },
  remove: { en: 'remove', fr: 'retirer' },
  none: { en: 'none', fr: 'aucune' },
  more: { en: 'Other columns', fr: 'Autres colonnes' },
  fewer: { en: 'Fewer', fr: 'Moins' },
  unused: { en: 'not used:', fr: 'pas utilisées :' },
  kind: { en: 'What the file is', fr: 'Ce qu’est le fichier' },
  people: { en: 'people', fr: 'personnes' },
  ties: { en: 'ties', fr: 'liens' },
  external: { en: 'partners', fr: 'partenaires' },
  leftOut: { en: 'left out', fr: 'laissé de côté' },
} satisfies Record<string, Text>;

const kinds = [
  ['people', words.people],
  ['ties', words.ties],
  ['external', words.external],
  ['none', words.leftOut],
] as const;

/** A file: what it is, and which of its columns is what, each with the reason and a menu to correct it. */
export function FileTable({
  file,
  settled,
  onSettle,
  onRemove,
}: {
  file: FileView;
  settled: Settled;
  onSettle: (settled: Settled) => void;
  onRemove: () => void;
}) {
  const say = useSay();
  const [hasAll, setAll] = useState(false);
  const own: TableSettled = settled.tables[file.id] ?? {};
  const say1 = (change: TableSettled) =>
    onSettle({ ...settled, tables: { ...settled.tables, [file.id]: { ...own, ...change } } });
  const shown = file.columns.filter(
    ({ isUsual, column, isSaid }) => hasAll || isUsual || column !== undefined || isSaid,
  );
  const name = file.sheet === undefined ? file.file : `${file.file} · ${file.sheet}`;
  const isTable = file.kind !== 'graph' && file.told !== '';
  return (
    <section className="file" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <span className="told">{file.told}</span>
        {isTable && (
          <select
            aria-label={`${say(words.kind)}, ${name}`}
            className={own.kind === undefined ? 'pick' : 'pick changed'}
            value={file.kind}
            onChange={({ target }) => say1({ kind: target.value as TableSettled['kind'], columns: {} })}
          >
            {kinds.map(([kind, text]) => (
              <option key={kind} value={kind}>
                {say(text)}
              </option>
            ))}
          </select>
        )}
        <button
          type="button"
          className="button quiet"
          onClick={onRemove}
          aria-label={`${say(words.remove)} ${name}`}
        >
          {say(words.remove)}
        </button>
      </header>
      {(shown.length > 0 || file.others.length > 0) && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.what)}</th>
              <th scope="col">{say(words.column)}</th>
              <th scope="col">{say(words.instance)}</th>
              <th scope="col">{say(words.why)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((column) => (
              <ColumnRow
                key={column.role}
                column={column}
                onColumn={(chosen) => say1({ columns: { ...own.columns, [column.role]: chosen } })}
              />
            ))}
            {file.others.map(({ name: what, what: which, why, action }) => (
              <tr key={`${what} ${which}`}>
                <th scope="row">{what}</th>
                <td className="cell-menu">{which}</td>
                <td className="cell-example">
                  {action && (
                    <button type="button" className="button small" onClick={() => onSettle(action.sets)}>
                      {action.label}
                    </button>
                  )}
                </td>
                <td className="cell-why">{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {file.columns.some(({ isUsual, column, isSaid }) => !isUsual && column === undefined && !isSaid) && (
        <button type="button" className="more-columns" aria-expanded={hasAll} onClick={() => setAll(!hasAll)}>
          {say(hasAll ? words.fewer : words.more)}
        </button>
      )}
      {file.unused.length > 0 && (
        <p className="caption unused">
          {say(words.unused)} {file.unused.join(', ')}
        </p>
      )}
    </section>
  );
}

function ColumnRow({
  column: { name, column, choices, example, why, isSaid },
  onColumn,
}: {
  column: ColumnView;
  onColumn: (column: string | null) => void;
}) {
  const say = useSay();
  const kind = [column === undefined && 'no', isSaid && 'changed'].filter(Boolean).join(' ');
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="cell-menu">
        <select
          className={`pick ${kind}`}
          aria-label={name}
          value={column ?? ''}
          onChange={({ target }) => onColumn(target.value === '' ? null : target.value)}
        >
          <option value="">{say(words.none)}</option>
          {choices.map((choice) => (
            <option key={choice.column} value={choice.column} label={`${choice.column} – ${choice.fits}`}>
              {choice.column}
            </option>
          ))}
        </select>
      </td>
      <td className="cell-example">{example}</td>
      <td className="cell-why">{why}</td>
    </tr>
  );
}
