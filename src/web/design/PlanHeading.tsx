import type { Segment } from '../../report/board/segments.ts';
import type { Language } from '../../text/text.ts';
import { FaultTold } from './FaultTold.tsx';
import { PlanChoice } from './PlanChoice.tsx';
import { Spoken } from './Spoken.tsx';
import './planHeading.css';

/** What a screen begins with that asks something of one plan: which plan, the question, and what the simulator says. */
export const PlanHeading = ({
  label,
  plans,
  chosen,
  onChoose,
  question,
  headline,
  waiting,
  progress,
  about,
  fault,
  language,
}: {
  /** Of the choice of plans. */
  label: string;
  plans: Parameters<typeof PlanChoice>[0]['plans'];
  chosen: string;
  onChoose: (name: string) => void;
  question: string;
  /** Undefined while it is not known. */
  headline: readonly Segment[] | undefined;
  /** What is going on until then, and how many of the runs came. */
  waiting: string;
  progress: { readonly done: number; readonly total: number } | undefined;
  /** What could not be done where there is a fault, which is empty where there is none. */
  about: string;
  fault: string;
  language: Language;
}) => (
  <>
    <div className="plan-heading">
      <PlanChoice
        label={label}
        className="chips"
        chip="chip"
        plans={plans}
        chosen={chosen}
        onChoose={onChoose}
      />
      <p className="question">{question}</p>
    </div>
    <h1 className="voice plan-headline" aria-live="polite" data-waiting={headline === undefined || undefined}>
      {headline === undefined ? (
        `${waiting}${progress === undefined ? '' : ` · ${progress.done} / ${progress.total}`}`
      ) : (
        <Spoken segments={headline} language={language} />
      )}
    </h1>
    <FaultTold what={about} fault={fault} />
  </>
);
