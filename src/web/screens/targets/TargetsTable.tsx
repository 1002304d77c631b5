import type { TargetsRow, TargetsView } from '../../../report/page/targetsView.ts';
import type { Text } from '../../../text/text.ts';
import { lookClass } from '../../design/PlanKey.tsx';
import { useSay } from '../../state/language.ts';
import { StructureSign } from './StructureSign.tsx';

const words = {
  target: { en: 'the scenario’s target', fr: 'la cible du scénario' },
  unsurpassed: { en: 'no other is shown to be better', fr: 'aucune autre ne se montre meilleure' },
} as const satisfies Record<string, Text>;

/** Structures side by side: what the plan comes to towards each, and what each is good at. */
export function TargetsTable({ view, look }: { readonly view: TargetsView; readonly look: number }) {
  const say = useSay();
  const { structures, groups } = view;
  return (
    <div className={`targets-scroll ${lookClass(look)}`}>
      <table className="targets-table">
        <thead>
          <tr>
            <td />
            {structures.map(({ name, title, meaning, isTarget }) => (
              <th key={name} scope="col">
                <StructureSign name={name} />
                <span className="structure-title">{title}</span>
                <span className="caption">{meaning}</span>
                {isTarget && <span className="structure-target">{say(words.target)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ title, rows }, g) => (
          <tbody key={title}>
            <tr className="group">
              <th scope="rowgroup" colSpan={structures.length + 1}>
                {title}
              </th>
            </tr>
            {rows.map((row, r) => (
              <tr key={row.measure}>
                <th scope="row">
                  {row.label}
                  <span className="caption">{row.meaning}</span>
                </th>
                {row.cells.map((cell, k) => {
                  const { name, title: of, impossible } = structures[k];
                  if (impossible !== '')
                    return g === 0 && r === 0 ? (
                      <td key={name} className="impossible" rowSpan={rows.length}>
                        <span className="of-structure" aria-hidden="true">
                          {of}
                        </span>
                        {impossible}
                      </td>
                    ) : g > 0 && r === 0 ? (
                      <td key={name} rowSpan={rows.length} className="impossible" />
                    ) : null;
                  return (
                    <td key={name} data-unsurpassed={(row.tellsApart && cell?.isUnsurpassed) || undefined}>
                      <span className="of-structure" aria-hidden="true">
                        {of}
                      </span>
                      {cell === undefined ? (
                        '–'
                      ) : (
                        <>
                          <Bar row={row} cell={cell} />
                          <span className="amount">{cell.value}</span>{' '}
                          <span className="range">{cell.interval}</span>
                          {row.tellsApart && cell.isUnsurpassed && (
                            <span className="visually-hidden">, {say(words.unsurpassed)}</span>
                          )}
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** A value with its interval, on the axis that its row shares. */
function Bar({
  row,
  cell,
}: {
  readonly row: TargetsRow;
  readonly cell: NonNullable<TargetsRow['cells'][number]>;
}) {
  const at = (value: number) => `${Math.round(1000 * Math.max(0, Math.min(1, value / row.most))) / 10}%`;
  const hasInterval = cell.low < cell.high;
  return (
    <svg className="target-bar" height="12" aria-hidden="true">
      <rect className="track" width="100%" height="6" y="3" rx="3" />
      <rect className="value" width={at(cell.mean)} height="6" y="3" rx="3" />
      {hasInterval && <line x1={at(cell.low)} x2={at(cell.high)} y1="6" y2="6" />}
    </svg>
  );
}
