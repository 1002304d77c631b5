import { useEffect, useRef } from 'react';
import type { ParameterRow, ParametersView } from '../../../report/page/methodView.ts';
import type { Basis } from '../../../text/basis.ts';
import type { Text } from '../../../text/text.ts';
import { Choice } from '../../design/Choice.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import { usePage, usePageState } from '../../state/pageContext.ts';
import { BasisKey, basisNames } from './BasisKey.tsx';
import { ParameterStrip } from './ParameterStrip.tsx';

const words = {
  title: { en: 'Numbers and where they come from', fr: 'Les nombres et d’où ils viennent' },
  moving: {
    en: 'Those that move the differences between plans most',
    fr: 'Ceux qui déplacent le plus les écarts entre plans',
  },
  rest: { en: 'The others', fr: 'Les autres' },
  filter: { en: 'Founded on', fr: 'Fondés sur' },
  all: { en: 'All', fr: 'Tous' },
  parameter: { en: 'number', fr: 'nombre' },
  strip: { en: 'default in its range', fr: 'défaut dans son intervalle' },
  default: { en: 'default', fr: 'défaut' },
  range: { en: 'plausible', fr: 'plausible' },
  basis: { en: 'basis', fr: 'base' },
  source: { en: 'source', fr: 'source' },
  own: { en: 'here', fr: 'ici' },
  noSource: { en: 'no source', fr: 'sans source' },
  bar: { en: 'plausible range', fr: 'intervalle plausible' },
  mark: { en: 'default', fr: 'défaut' },
  ring: { en: 'what the open scenario has instead', fr: 'ce que le scénario ouvert a à la place' },
  below: { en: 'the default lies below the range', fr: 'le défaut est sous l’intervalle' },
  above: { en: 'the default lies above the range', fr: 'le défaut est au-dessus de l’intervalle' },
  change: {
    en: 'To change one: Scenario, or set=path=value in the address, or -s path=value on the command line.',
    fr: 'Pour en changer un : Scénario, ou set=chemin=valeur dans l’adresse, ou -s chemin=valeur en ligne de commande.',
  },
  none: { en: 'None is founded so.', fr: 'Aucun n’est fondé ainsi.' },
} as const satisfies Record<string, Text>;

type Label = Basis | 'all';

/** Every number that nobody knows, as strips. */
export function ParameterTable({ view }: { readonly view: ParametersView }) {
  const page = usePage();
  const say = useSay();
  const label: Label = usePageState((state) => state.label) ?? 'all';
  const param = usePageState((state) => state.param);
  const rows = view.rows.filter(
    ({ basis, rangeBasis }) => label === 'all' || basis === label || rangeBasis === label,
  );
  const moving = rows.filter(({ moves }) => moves);
  const rest = rows.filter(({ moves }) => !moves);
  const hasOwn = rows.some(({ own }) => own !== '');
  return (
    <section className="numbers" aria-labelledby="numbers-title">
      <div className="section-head">
        <h2 className="section-title" id="numbers-title">
          {say(words.title)}
        </h2>
        <Choice
          label={say(words.filter)}
          choices={[
            { id: 'all' as Label, content: say(words.all) },
            ...view.bases.map(({ basis, name }) => ({
              id: basis as Label,
              content: name.charAt(0).toUpperCase() + name.slice(1),
            })),
          ]}
          chosen={label}
          onChoose={(chosen) => page.go({ label: chosen === 'all' ? undefined : chosen }, true)}
        />
      </div>
      <p className="caption keys-of-strips">
        <span>
          <i className="sign-bar" /> {say(words.bar)}
        </span>
        <span>
          <i className="sign-mark" /> {say(words.mark)}
        </span>
        {hasOwn && (
          <span>
            <i className="sign-ring" /> {say(words.ring)}
          </span>
        )}
        {view.bases.map(({ basis }) => (
          <span key={basis} aria-hidden="true">
            <BasisKey basis={basis} /> {say(basisNames[basis])}
          </span>
        ))}
      </p>
      {rows.length === 0 && <p>{say(words.none)}</p>}
      {moving.length > 0 && <Rows title={say(words.moving)} rows={moving} param={param} />}
      {rest.length > 0 && (
        <details
          className="other-numbers"
          open={moving.length === 0 || rest.some(({ path }) => path === param) || undefined}
        >
          <summary>
            {say(words.rest)} ({rest.length})
          </summary>
          <Rows title={say(words.rest)} rows={rest} param={param} />
        </details>
      )}
      <p className="caption">{view.others}</p>
      <p className="caption">{say(words.change)}</p>
    </section>
  );
}

function Rows({
  title,
  rows,
  param,
}: {
  readonly title: string;
  readonly rows: readonly ParameterRow[];
  readonly param: string | undefined;
}) {
  const say = useSay();
  return (
    <table className="parameters">
      <caption className="caption">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.parameter)}</th>
          <th scope="col" className="of-strip">
            {say(words.strip)}
          </th>
          <th scope="col" className="figure">
            {say(words.default)}
          </th>
          <th scope="col" className="figure">
            {say(words.range)}
          </th>
          <th scope="col">{say(words.basis)}</th>
          <th scope="col">{say(words.source)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.path} row={row} isMeant={row.path === param} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, isMeant }: { readonly row: ParameterRow; readonly isMeant: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const page = usePage();
  const ref = useRef<HTMLTableRowElement>(null);
  const { path, name, unit, strip, own, basis, rangeBasis, source } = row;
  useEffect(() => {
    if (isMeant) ref.current?.scrollIntoView({ block: 'center' });
  }, [isMeant]);
  return (
    <tr ref={ref} data-meant={isMeant || undefined} data-param={path}>
      <th scope="row">
        {name}
        <button
          type="button"
          className="path"
          aria-pressed={isMeant}
          onClick={() => page.go({ param: isMeant ? undefined : path })}
        >
          <code>{path}</code>
        </button>
      </th>
      <td className="of-strip">
        <ParameterStrip strip={strip} />
        {strip.outside !== undefined && <span className="visually-hidden">{say(words[strip.outside])}</span>}
      </td>
      <td className="figure">
        <b>{row.default}</b>
        <span className="unit">{unit}</span>
        {own !== '' && (
          <span className="own-value">
            {say(words.own)} {own}
          </span>
        )}
      </td>
      <td className="figure range">
        {row.range}
        {rangeBasis !== basis && (
          <span className="of-range">
            <BasisKey basis={rangeBasis} />
          </span>
        )}
      </td>
      <td className="bases">
        <BasisKey basis={basis} />
      </td>
      <td className="source" {...(source !== '' && language !== 'en' && { lang: 'en' })}>
        {source === '' ? say(words.noSource) : source}
      </td>
    </tr>
  );
}
