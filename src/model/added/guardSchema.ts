import type * as z from 'zod';
import type { Text } from '../../text/text.ts';

/**
 * The same schema, in which what is thrown while a value is checked becomes a fault of that value: checks of parts are others'
 * code. One that takes its time throws as well, since plans are read at once.
 */
export function guardSchema<S extends z.ZodType>(schema: S, name: string): S {
  const internals = schema._zod;
  const run = internals.run;
  internals.run = (payload, context) => {
    try {
      return run(payload, context);
    } catch (error) {
      const message = told(name, error instanceof Error ? error.message : 'something was thrown');
      payload.issues.push({
        code: 'custom',
        input: payload.value,
        message: message.en,
        params: { message: { code: 'parts-schema', message, remedy } },
      });
      return payload;
    }
  };
  return schema;
}

const told = (name: string, said: string): Text => ({
  en: `the parameters of ${name} cannot be checked: ${said}`,
  fr: `les paramètres de ${name} ne peuvent pas être vérifiés : ${said}`,
});

const remedy: Text = { en: 'mend the schema in the module', fr: 'corrigez le schéma dans le module' };
