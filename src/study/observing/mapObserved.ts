type Plain = Readonly<Record<string, unknown>>;

/** An effective study with the files of what was observed named otherwise: by other ways, or by what is in them. */
export function mapObserved(study: Plain, name: (file: string) => string): Plain {
  const renamed = (key: string, files: readonly string[]): Plain => {
    const asked = study[key] as Plain | undefined;
    if (asked === undefined) return {};
    const entries = Object.entries(asked).map(([of, value]) => [
      of,
      files.includes(of) && typeof value === 'string' ? name(value) : value,
    ]);
    return { [key]: Object.fromEntries(entries) };
  };
  return { ...study, ...renamed('calibrate', ['to']), ...renamed('observed', ['usage', 'counts']) };
}
