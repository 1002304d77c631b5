/** What marks are filled with besides plain colours: in the plan's hue hatching for the façade, a half for the trial; in ink, leaning the other way, what is asked beyond all that a person can give. */
export const MarkFills = ({ id, period }: { id: string; period: number }) => (
  <defs>
    <pattern
      id={`${id}-hatch`}
      width={period}
      height={period}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={period} height={period} fill="var(--paper)" />
      <rect width={period * 0.47} height={period} fill="var(--plan)" />
    </pattern>
    <pattern
      id={`${id}-over`}
      width={period * 1.3}
      height={period * 1.3}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(-45)"
    >
      <rect width={period * 1.3} height={period * 1.3} fill="var(--ink)" />
      <rect width={period * 0.34} height={period * 1.3} fill="var(--paper)" />
    </pattern>
    <linearGradient id={`${id}-half`}>
      <stop offset="50%" stopColor="var(--plan)" />
      <stop offset="50%" stopColor="var(--paper)" />
    </linearGradient>
  </defs>
);

/** The fills of an id as custom properties, for the marks within. */
export const fillsOf = (id: string) =>
  ({
    '--hatch': `url(#${id}-hatch)`,
    '--half': `url(#${id}-half)`,
    '--over': `url(#${id}-over)`,
  }) as React.CSSProperties;
