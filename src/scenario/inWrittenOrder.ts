/** The same values with the keys of every map in the order in which they are written in another; what is not written comes last. */
export function inWrittenOrder(values: unknown, written: unknown): unknown {
  if (Array.isArray(values))
    return values.map((value, k) => inWrittenOrder(value, Array.isArray(written) ? written[k] : undefined));
  if (!isMap(values) || !isMap(written)) return values;
  const keys = new Set([...Object.keys(written), ...Object.keys(values)]);
  return Object.fromEntries(
    [...keys]
      .filter((key) => Object.hasOwn(values, key))
      .map((key) => [key, inWrittenOrder(values[key], written[key])]),
  );
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
