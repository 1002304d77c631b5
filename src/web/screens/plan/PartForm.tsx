import { type Ref, useId } from 'react';
import type {
  BarView,
  FieldView,
  GateMark,
  PlanScreenView,
  StepView,
} from '../../../report/page/planTimeline.ts';
import { dateTold } from '../../../report/weekDated.ts';
import type { Text } from '../../../text/text.ts';
import { useLabelled, useLanguage, useSay } from '../../state/language.ts';
import { FieldControl } from './FieldControl.tsx';
import { planWords } from './planWords.ts';

const words = {
  gate: { en: 'Gate', fr: 'Porte' },
  step: { en: 'Step', fr: 'Étape' },
  more: { en: 'Everything else', fr: 'Tout le reste' },
  remove: { en: 'Take it out', fr: 'Retirer' },
  addGate: { en: 'Add a gate', fr: 'Ajouter une porte' },
  begins: { en: 'begins on', fr: 'commence le' },
  others: {
    en: 'This belongs to another plan, and is changed there.',
    fr: 'Ceci appartient à un autre plan, et s’y change.',
  },
} satisfies Record<string, Text>;

/** What is chosen of a plan. */
export type Chosen =
  | { readonly kind: 'bar'; readonly step: StepView; readonly bar: BarView }
  | { readonly kind: 'gate'; readonly step: StepView; readonly gate: GateMark }
  | { readonly kind: 'step'; readonly step: StepView };

/** The part of a key; undefined where the plan has none. */
export function chosenOf({ steps }: PlanScreenView, key: string | undefined): Chosen | undefined {
  for (const step of steps) {
    if (step.id === key) return { kind: 'step', step };
    const bar = step.bars.find((each) => each.key === key);
    if (bar !== undefined) return { kind: 'bar', step, bar };
    if (step.gate !== undefined && step.gate.key === key) return { kind: 'gate', step, gate: step.gate };
  }
  return undefined;
}

export const linesOfChosen = (chosen: Chosen | undefined): readonly [number, number] | undefined =>
  chosen?.kind === 'bar' ? chosen.bar.lines : chosen?.kind === 'gate' ? chosen.gate.lines : undefined;

/** Fields that stand first: what a bar shows, and hours. */
const isFirst = ({ kind, name, unit }: FieldView) =>
  (kind === 'weeks' && name !== 'open') || name === 'when' || name === 'otherwise' || unit === 'h';

/** Everything that can be said of a part, from its own parameters. */
export function PartForm({
  chosen,
  view,
  formRef,
  onSet,
  onRemove,
  onAddGate,
  onClose,
}: {
  readonly chosen: Chosen;
  readonly view: PlanScreenView;
  readonly formRef?: Ref<HTMLElement>;
  readonly onSet: (name: string, written: string | undefined) => void;
  readonly onRemove: () => void;
  readonly onAddGate: () => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const labelled = useLabelled();
  const id = useId();
  const { step } = chosen;
  const isFixed = step.isOthers;
  const part = chosen.kind === 'bar' ? chosen.bar : chosen.kind === 'gate' ? chosen.gate : undefined;
  const title =
    chosen.kind === 'bar'
      ? chosen.bar.title
      : chosen.kind === 'gate'
        ? `${say(words.gate)} ${chosen.gate.number}`
        : labelled(`${say(words.step)} ${step.number}`, step.title);
  const fields = part?.fields ?? [];
  const first = fields.filter(isFirst);
  const rest = fields.filter((field) => !isFirst(field));
  const control = (field: FieldView) => (
    <FieldControl
      key={field.name}
      field={field}
      isFixed={isFixed}
      onSet={(written) => onSet(field.name, written)}
    />
  );
  const date =
    chosen.kind === 'bar' && view.starts !== undefined
      ? ` · ${say(words.begins)} ${dateTold(view.starts, chosen.bar.from, language)}`
      : '';
  return (
    <section
      className="plan-form"
      ref={formRef}
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className="plan-form-head">
        <h2 className="section-title" id={id}>
          {title}
        </h2>
        <button type="button" className="icon-button" aria-label={say(planWords.close)} onClick={onClose}>
          ×
        </button>
      </div>
      {part !== undefined && (
        <p className="caption">
          {part.told}
          {date}
        </p>
      )}
      {chosen.kind === 'bar' && <p className="plan-form-about">{chosen.bar.summary}</p>}
      {isFixed && <p className="caption">{say(words.others)}</p>}
      {first.map(control)}
      {rest.length > 0 && (
        <details>
          <summary>{say(words.more)}</summary>
          {rest.map(control)}
        </details>
      )}
      {!isFixed && (
        <div className="actions">
          {chosen.kind === 'step' && step.gate === undefined && (
            <button type="button" className="button" onClick={onAddGate}>
              {say(words.addGate)}
            </button>
          )}
          <button type="button" className="button" onClick={onRemove}>
            {say(words.remove)}
          </button>
        </div>
      )}
    </section>
  );
}
