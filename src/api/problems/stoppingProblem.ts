import { HttpProblem } from './httpProblem.ts';

/** What clients are told whose requests end with the server. */
export const stoppingProblem = () =>
  new HttpProblem('stopping', {
    detail: {
      en: 'the server is stopping; send it again later',
      fr: 'le serveur s’arrête ; renvoyez-la plus tard',
    },
  });
