/** A measure as Prometheus reads it. */
export interface Sample {
  readonly name: string;
  readonly type: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/**
 * Reads Prometheus' text format, version 0.0.4, as strictly as it is written down: every family once and in one piece, with its
 * help and its type before it.
 *
 * @throws Error with the line that is none
 */
export function readPrometheus(text: string): Sample[] {
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  const samples: Sample[] = [];
  const told = new Set<string>();
  let family = '';
  let type = '';
  for (const line of text.slice(0, -1).split('\n')) {
    const [, helped] = /^# HELP ([a-zA-Z_:][\w:]*) .+$/.exec(line) ?? [];
    const [, typed, kind] = /^# TYPE ([a-zA-Z_:][\w:]*) (gauge|counter)$/.exec(line) ?? [];
    if (helped !== undefined) {
      if (told.has(helped)) throw new Error(`${helped} is told twice`);
      told.add(helped);
      family = helped;
      type = '';
    } else if (typed !== undefined && typed === family) type = kind;
    else {
      const [, name, labels = '', value] =
        /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (-?\d+(?:\.\d+)?)$/.exec(line) ?? [];
      if (name === undefined || name !== family || type === '') throw new Error(line);
      samples.push({ name, type, labels: labelsOf(labels), value: Number(value) });
    }
  }
  return samples;
}

function labelsOf(written: string): Record<string, string> {
  const labels: Record<string, string> = {};
  let rest = written;
  while (rest !== '') {
    const [whole, name, value] = /^([a-zA-Z_]\w*)="((?:[^"\\\n]|\\[\\"n])*)"(?:,|$)/.exec(rest) ?? [];
    if (whole === undefined) throw new Error(written);
    labels[name] = value.replace(/\\([\\"n])/g, (_, char) => (char === 'n' ? '\n' : char));
    rest = rest.slice(whole.length);
  }
  return labels;
}
