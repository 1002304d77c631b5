/** A word as it can be pasted into YAML: in quotation marks where it would mean something else without. */
export const yamlWord = (word: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.() -]*$/u.test(word) && !/^(null|true|false|yes|no|on|off|~)$/i.test(word)
    ? word
    : JSON.stringify(word);
