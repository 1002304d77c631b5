/** The letter of a plan in a square of its hue; with a border alone where the plan is not drawn. */
export const PlanKey = ({ letter, look, off = false }: { letter: string; look: number; off?: boolean }) => (
  <span className={`plan-key ${lookClass(look)}${off ? ' off' : ''}`} aria-hidden="true">
    {letter}
  </span>
);

/** The class that gives an element the hue of a look; that of no plan for the arm in which nothing is done. */
export const lookClass = (look: number): string => (look < 0 ? 'plan-none' : `plan-${look % 8}`);
