/** Values as messages quote them, one after another behind a colon, with how often each stands there. */
const listed =
  /\s?: (?:"[^"]*"|«\s?[^»]*»)(?: \(\d+\))?(?:, (?:"[^"]*"|«\s?[^»]*»)(?: \(\d+\))?)*(?: (?:and|et) \d+ (?:others|autres))?/gu;

/**
 * A note without the values that it lists from the files: on a page that is handed round nobody stands by name or
 * address, not even whoever was left out. How many they are is told before the list, and stays.
 */
export const withoutNames = (message: string): string => message.replaceAll(listed, '');
