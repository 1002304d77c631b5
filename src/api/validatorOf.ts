import { validatorCompiler } from '@fastify/type-provider-zod';

type ValidatorCompiler = typeof validatorCompiler;

/**
 * How Fastify checks a part of a request, by its schema. Nearly all queries are empty: what that comes to is worked out
 * once. A body is bytes, which its own reader checks.
 */
export const validatorOf: ValidatorCompiler = (part) => {
  if (part.httpPart === 'body') return (value: unknown) => ({ value });
  const validate = validatorCompiler(part);
  if (part.httpPart !== 'querystring') return validate;
  const ofEmpty = validate({});
  return (query: object) => {
    for (const _ in query) return validate(query);
    return ofEmpty;
  };
};
