import { useId, useState } from 'react';
import type { FieldView } from '../../../report/page/planTimeline.ts';
import type { Text } from '../../../text/text.ts';
import { useLabelled, useSay } from '../../state/language.ts';

const words = {
  less: { en: 'Less', fr: 'Moins' },
  more: { en: 'More', fr: 'Plus' },
  yes: { en: 'yes', fr: 'oui' },
  no: { en: 'no', fr: 'non' },
  usual: { en: 'usual', fr: 'habituel' },
  other: { en: 'something else, as YAML …', fr: 'autre chose, en YAML …' },
} satisfies Record<string, Text>;

/** What a form holds as a scenario writes it: `26w`, `60%`; undefined where nothing is given. */
export function writtenOf(kind: FieldView['kind'], value: string): string | undefined {
  const text = value.trim();
  if (text === '') return undefined;
  if (kind === 'weeks') return /^\d+$/.test(text) ? `${text}w` : text;
  if (kind === 'share') return /^[\d.]+$/.test(text) ? `${text}%` : text;
  return text;
}

/** What is chosen to write something that no list has. */
const OTHER = '…';

/** How far a press of a button goes. */
const stepOf = ({ kind, most }: FieldView) => (kind === 'share' ? ((most ?? 100) <= 10 ? 1 : 5) : 1);

const isCounted = ({ kind }: FieldView) => kind === 'weeks' || kind === 'share' || kind === 'number';

/** A parameter with what it is: two buttons for what is counted, words to choose from, or anything in YAML. */
export function FieldControl({
  field,
  isFixed,
  onSet,
}: {
  readonly field: FieldView;
  readonly isFixed: boolean;
  readonly onSet: (written: string | undefined) => void;
}) {
  const say = useSay();
  const labelled = useLabelled();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [isWriting, setWriting] = useState(false);
  const toldOf = (word: string) => field.wordsTold[field.words.indexOf(word)] ?? word;
  const shown = typed ?? field.value;
  const commit = (value: string) => {
    setTyped(undefined);
    setWriting(false);
    if (value !== field.value) onSet(writtenOf(field.kind, value));
  };
  const step = (sign: number) => {
    const now = Number(shown || field.usual || (field.least ?? 0));
    const next = now + sign * stepOf(field);
    const bound = Math.min(field.most ?? Infinity, Math.max(field.least ?? -Infinity, next));
    if (Number.isFinite(bound)) commit(String(Number(bound.toPrecision(12))));
  };
  const stepper = (sign: number, name: Text, text: string) => (
    <button
      type="button"
      className="stepper"
      aria-label={labelled(say(name), field.label)}
      disabled={isFixed}
      onClick={() => step(sign)}
    >
      {text}
    </button>
  );
  return (
    <div className="plan-field" data-kind={isCounted(field) ? 'counted' : field.kind}>
      <label htmlFor={id} title={field.hint === '' ? undefined : field.hint}>
        {field.label}
        {field.hint !== '' && <small id={`${id}-hint`}>{field.hint}</small>}
      </label>
      <span className="plan-field-control">
        {isCounted(field) && stepper(-1, words.less, '−')}
        {field.kind === 'yes-no' ? (
          <select
            id={id}
            className="field-control"
            value={field.value}
            disabled={isFixed}
            onChange={({ target }) => commit(target.value)}
          >
            {field.value === '' && <option value="">{say(words.usual)}</option>}
            <option value="true">{say(words.yes)}</option>
            <option value="false">{say(words.no)}</option>
          </select>
        ) : field.kind === 'choice' && !isWriting ? (
          <select
            id={id}
            className="field-control"
            aria-describedby={field.hint === '' ? undefined : `${id}-hint`}
            value={field.value}
            disabled={isFixed}
            onChange={({ target }) => {
              if (target.value === OTHER) setWriting(true);
              else commit(target.value);
            }}
          >
            <option value="">
              {[say(words.usual), field.words.includes(field.usual) ? toldOf(field.usual) : field.usual]
                .filter(Boolean)
                .join(': ')}
            </option>
            {field.words.map((word, k) => (
              <option key={word} value={word}>
                {field.wordsTold[k]}
              </option>
            ))}
            {field.value !== '' && !field.words.includes(field.value) && (
              <option value={field.value}>{field.value}</option>
            )}
            {field.isOpen && <option value={OTHER}>{say(words.other)}</option>}
          </select>
        ) : (
          <input
            id={id}
            className="field-control"
            type={field.kind === 'day' ? 'date' : 'text'}
            inputMode={isCounted(field) ? 'decimal' : undefined}
            aria-describedby={field.hint === '' ? undefined : `${id}-hint`}
            value={shown}
            placeholder={field.usual}
            disabled={isFixed}
            onChange={({ target }) => setTyped(target.value)}
            onBlur={() => typed !== undefined && commit(typed)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && typed !== undefined) commit(typed);
              if (event.key !== 'Escape' || typed === undefined) return;
              // what was typed goes first
              event.preventDefault();
              setTyped(undefined);
            }}
          />
        )}
        {field.unit !== '' && <span className="unit">{field.unit}</span>}
        {isCounted(field) && stepper(1, words.more, '+')}
      </span>
    </div>
  );
}
