/** A firm of six that runs in no time. */
export const tiny = {
  version: 1,
  organisation: { generate: { people: 6, units: 2, contacts: 2 } },
  horizon: 2,
  replicates: 1,
  plans: { alone: { style: 'voluntary' } },
};

/** A scenario as the body of a request. */
export const asJson = (scenario: object) => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(scenario),
});

/** A scenario whose organisation stands in files that come along, as the body of a request. */
export const withFiles = (organisation: object, files: Readonly<Record<string, string>>) =>
  asJson({ scenario: { ...tiny, organisation: { ...organisation, real: false } }, files });

/** A text of so many characters at most, of as many elements as fit between its ends. */
export function filled(
  characters: number,
  start: string,
  element: (k: number) => string,
  end: string,
): string {
  const parts = [start];
  let length = start.length + end.length;
  for (let k = 0; ; k++) {
    const next = element(k);
    length += next.length;
    if (length > characters) break;
    parts.push(next);
  }
  return [...parts, end].join('');
}

/** A short name of a person, another for each number. */
export const nameOf = (k: number): string => k.toString(36);
