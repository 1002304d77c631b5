import { useSay } from '../../state/language.ts';
import { type StoryStep, storySteps } from '../../state/pageState.ts';
import { storyWords } from './storyWords.ts';

/** The steps of a story: those behind one are ticked, those ahead wait until they can be gone to. */
export function StepList({
  step,
  mayGo,
  onStep,
}: {
  step: StoryStep;
  mayGo: (step: StoryStep) => boolean;
  onStep: (step: StoryStep) => void;
}) {
  const say = useSay();
  const at = storySteps.indexOf(step);
  return (
    <nav className="story-steps" aria-label={say(storyWords.stepsName)}>
      {storySteps.map((each, k) => (
        <button
          key={each}
          type="button"
          aria-current={each === step ? 'step' : undefined}
          disabled={!mayGo(each)}
          data-done={k < at || undefined}
          onClick={() => onStep(each)}
        >
          <span className="story-step-number" aria-hidden="true">
            {k < at ? '✓' : k + 1}
          </span>
          <span className="story-step-name">{say(storyWords.steps[each])}</span>
        </button>
      ))}
    </nav>
  );
}
