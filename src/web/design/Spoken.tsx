import { Fragment } from 'react';
import type { Segment } from '../../report/board/segments.ts';
import { typeset } from '../../report/typeset.ts';
import type { Language } from '../../text/text.ts';
import { lookClass } from './PlanKey.tsx';

/** A sentence of the simulator: plans underlined in their own dash, figures strong, intervals small and beside them. */
export const Spoken = ({ segments, language }: { segments: readonly Segment[]; language: Language }) =>
  segments.map((segment, k) => {
    // a sentence has no other identity than its order
    const key = k;
    if (typeof segment === 'string')
      return <Fragment key={key}>{keptWhole(typeset(segment, language))}</Fragment>;
    if ('plan' in segment)
      return (
        <span key={key} className={`plan-name ${lookClass(segment.plan.look)}`}>
          {segment.plan.title}
        </span>
      );
    if ('figure' in segment) return <b key={key}>{segment.figure}</b>;
    return (
      <span key={key} className="interval">
        {segment.interval}
      </span>
    );
  });

/** Words with a hyphen are not broken at it: `buy-in`. */
const keptWhole = (text: string) =>
  text.split(/(\p{L}+(?:-\p{L}+)+)/u).map((part, k) => {
    // every other part is such a word
    const key = k;
    return k % 2 === 0 ? (
      part
    ) : (
      <span key={key} className="unbroken">
        {part}
      </span>
    );
  });
