import { HttpProblem } from './httpProblem.ts';

/** Parameters of an address that are not what the API describes. */
export const requestProblem = (issues: readonly { parameter: string; message: string }[]) =>
  new HttpProblem('invalid-request', {
    detail: {
      en: 'a parameter of the address is not valid',
      fr: 'un paramètre de l’adresse n’est pas valide',
    },
    faults: issues.map(({ parameter, message }) => ({
      code: 'invalid-parameter',
      parameter,
      message: {
        en: `the parameter ${parameter} is not valid (${message})`,
        fr: `le paramètre ${parameter} n’est pas valide`,
      },
      suggestion: { en: 'see the API in /docs', fr: 'voyez l’API dans /docs' },
    })),
  });
