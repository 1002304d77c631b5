import { lookClass } from '../design/PlanKey.tsx';

/** Patterns of façade, each in the hue of its look; −1 is ink. */
export const Hatches = ({ id, looks }: { readonly id: string; readonly looks: readonly number[] }) => (
  <defs>
    {looks.map((look) => (
      <pattern
        key={look}
        id={hatchId(id, look)}
        className={look < 0 ? 'plan-ink' : lookClass(look)}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="hatch-ground" width="6" height="6" />
        <line className="hatch" x1="3" x2="3" y1="-1" y2="7" />
      </pattern>
    ))}
  </defs>
);

/** By which an area names its pattern. */
export const hatchId = (id: string, look: number): string => `${id}-hatch-${look < 0 ? 'ink' : look}`;
