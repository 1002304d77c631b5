/** Three digits that count, with thousands set apart: 54,000 · 16.9 · 0.31. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  const rounded = Number(value.toPrecision(3));
  return rounded.toLocaleString('en-GB', {
    minimumFractionDigits: Math.min(digits, 3),
    maximumFractionDigits: Math.min(digits, 3),
  });
}

/** A length of time in the unit that suits it. */
export function duration(seconds: number): string {
  if (seconds >= 1) return `${figure(seconds)} s`;
  if (seconds >= 1e-3) return `${figure(1e3 * seconds)} ms`;
  return `${figure(1e6 * seconds)} µs`;
}

export const mebibytes = (bytes: number | undefined): string =>
  bytes === undefined ? 'not measured' : `${figure(bytes / 2 ** 20)} MiB`;
