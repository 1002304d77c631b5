import { stringify } from 'yaml';

/** A value as YAML that reads back the same: no line is broken, nothing is repeated by an alias. */
export const yamlText = (value: unknown): string =>
  stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
