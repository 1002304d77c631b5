/** What marks are filled with besides plain colours: hatching for the façade, a half for the trial, in the plan's hue. */
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
    <linearGradient id={`${id}-half`}>
      <stop offset="50%" stopColor="var(--plan)" />
      <stop offset="50%" stopColor="var(--paper)" />
    </linearGradient>
  </defs>
);

/** The fills of an id as custom properties, for the marks within. */
export const fillsOf = (id: string) =>
  ({ '--hatch': `url(#${id}-hatch)`, '--half': `url(#${id}-half)` }) as React.CSSProperties;
