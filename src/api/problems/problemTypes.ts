import type { Text } from '../../text/text.ts';

/** A kind of problem: the page behind its `type` shows its title and meaning. */
export interface ProblemType {
  readonly status: number;
  readonly title: Text;
  /** What it means and what to do, for people who write clients. */
  readonly meaning: Text;
}

const kind = (status: number, title: Text, meaning: Text): ProblemType => ({ status, title, meaning });

/** Every problem the API answers with, by the last part of its `type`. Clients rely on these names: they stay. */
export const problemTypes = {
  'invalid-scenario': kind(
    422,
    { en: 'The scenario is not valid', fr: 'Le scénario n’est pas valide' },
    {
      en: 'The scenario was read and faults were found in it. Each is told in errors with its place and what to do.',
      fr: 'Le scénario a été lu et des fautes y ont été trouvées. Chacune est dite dans errors, avec sa place et quoi faire.',
    },
  ),
  'invalid-data': kind(
    422,
    {
      en: 'The organisation’s files are not valid',
      fr: 'Les fichiers de l’organisation ne sont pas valides',
    },
    {
      en: 'A file of people, ties or a graph is missing or faulty. Files are sent in files, by the name the scenario gives them.',
      fr: 'Un fichier de personnes, de liens ou de graphe manque ou est fautif. Les fichiers s’envoient dans files, sous le nom que le scénario leur donne.',
    },
  ),
  'too-large-design': kind(
    422,
    {
      en: 'The simulation is too large for this server',
      fr: 'La simulation est trop grande pour ce serveur',
    },
    {
      en: 'The design exceeds a limit of this server. The estimate, the limit and what would fit are given; the command line runs it without limits.',
      fr: 'Le plan d’expérience dépasse une limite de ce serveur. L’estimation, la limite et ce qui tiendrait sont donnés ; la ligne de commande l’exécute sans limite.',
    },
  ),
  'body-too-large': kind(
    413,
    { en: 'The request is too large', fr: 'La requête est trop grande' },
    {
      en: 'The body, or the scenario in it, has more bytes than this server reads.',
      fr: 'Le corps, ou le scénario qu’il contient, a plus d’octets que ce serveur n’en lit.',
    },
  ),
  'malformed-json': kind(
    400,
    { en: 'The body is not JSON', fr: 'Le corps n’est pas du JSON' },
    {
      en: 'The body cannot be read as JSON, or holds keys that objects inherit (__proto__, constructor).',
      fr: 'Le corps ne peut pas être lu comme du JSON, ou contient des clés dont tout objet hérite (__proto__, constructor).',
    },
  ),
  'invalid-request': kind(
    400,
    { en: 'The request is not valid', fr: 'La requête n’est pas valide' },
    {
      en: 'The address, a parameter or the form of the body is not what the API describes in /docs.',
      fr: 'L’adresse, un paramètre ou la forme du corps n’est pas celle que l’API décrit dans /docs.',
    },
  ),
  'not-found': kind(
    404,
    { en: 'There is nothing here', fr: 'Il n’y a rien ici' },
    {
      en: 'The address is not one of the API; /docs lists them.',
      fr: 'L’adresse n’est pas de l’API ; /docs les énumère.',
    },
  ),
  'unknown-result': kind(
    404,
    { en: 'This result is not kept here', fr: 'Ce résultat n’est pas conservé ici' },
    {
      en: 'Results are kept for a time. The same scenario sent again gives the same result at the same address.',
      fr: 'Les résultats sont gardés un temps. Le même scénario envoyé de nouveau donne le même résultat à la même adresse.',
    },
  ),
  'method-not-allowed': kind(
    405,
    { en: 'This method is not allowed here', fr: 'Cette méthode n’est pas permise ici' },
    { en: 'The header Allow says which methods are.', fr: 'L’en-tête Allow dit lesquelles le sont.' },
  ),
  'malformed-request': kind(
    400,
    { en: 'The request is not HTTP', fr: 'La requête n’est pas du HTTP' },
    {
      en: 'The first line, a header or the length of the request is not what HTTP/1.1 says (RFC 9112).',
      fr: 'La première ligne, un en-tête ou la longueur de la requête n’est pas conforme à HTTP/1.1 (RFC 9112).',
    },
  ),
  'headers-too-large': kind(
    431,
    { en: 'The headers are too large', fr: 'Les en-têtes sont trop grands' },
    {
      en: 'The address and the headers of the request together have more bytes than this server reads.',
      fr: 'L’adresse et les en-têtes de la requête ont ensemble plus d’octets que ce serveur n’en lit.',
    },
  ),
  'too-slow': kind(
    408,
    { en: 'The request came too slowly', fr: 'La requête est arrivée trop lentement' },
    {
      en: 'The request was not complete in the time that this server waits for one. Send it again at once.',
      fr: 'La requête n’était pas complète dans le temps que ce serveur lui accorde. Renvoyez-la d’un trait.',
    },
  ),
  'wrong-host': kind(
    421,
    { en: 'This server does not go by that name', fr: 'Ce serveur ne porte pas ce nom' },
    {
      en: 'The header Host names another server. This one answers to the names of this machine, with its port, and to those given with --host-name: a page elsewhere could otherwise read it under a name of its own.',
      fr: 'L’en-tête Host nomme un autre serveur. Celui-ci répond aux noms de cette machine, avec son port, et à ceux donnés par --host-name : une page d’ailleurs pourrait sinon le lire sous un nom à elle.',
    },
  ),
  'foreign-origin': kind(
    403,
    { en: 'Pages from elsewhere may not ask here', fr: 'Les pages d’ailleurs ne peuvent rien demander ici' },
    {
      en: 'The header Origin names a page that this server did not serve.',
      fr: 'L’en-tête Origin nomme une page que ce serveur n’a pas servie.',
    },
  ),
  'precondition-failed': kind(
    412,
    { en: 'A condition of the request does not hold', fr: 'Une condition de la requête n’est pas remplie' },
    {
      en: 'If-Match or If-None-Match excludes what is there: as a rule the client holds it already, under the address of the header Content-Location.',
      fr: 'If-Match ou If-None-Match exclut ce qui s’y trouve : en général, le client le détient déjà, sous l’adresse de l’en-tête Content-Location.',
    },
  ),
  'expectation-failed': kind(
    417,
    { en: 'This expectation cannot be met', fr: 'Cette attente ne peut pas être satisfaite' },
    {
      en: 'The header Expect may only say 100-continue.',
      fr: 'L’en-tête Expect ne peut dire que 100-continue.',
    },
  ),
  'unsupported-media-type': kind(
    415,
    { en: 'This kind of content is not read', fr: 'Ce type de contenu n’est pas lu' },
    {
      en: 'Send JSON with Content-Type: application/json, or YAML with Content-Type: application/yaml.',
      fr: 'Envoyez du JSON avec Content-Type: application/json, ou du YAML avec Content-Type: application/yaml.',
    },
  ),
  busy: kind(
    429,
    { en: 'Too many are waiting', fr: 'Trop de demandes attendent' },
    {
      en: 'The server checks and runs few scenarios at a time. Try again after the seconds of the header Retry-After, in which it has probably worked off those that wait.',
      fr: 'Le serveur vérifie et exécute peu de scénarios à la fois. Réessayez après les secondes de l’en-tête Retry-After, où il en aura probablement fini avec ceux qui attendent.',
    },
  ),
  stopping: kind(
    503,
    { en: 'The server is stopping', fr: 'Le serveur s’arrête' },
    {
      en: 'The simulation was stopped with the server. Send the same request again when it is back.',
      fr: 'La simulation a été arrêtée avec le serveur. Renvoyez la même requête quand il sera revenu.',
    },
  ),
  unexpected: kind(
    500,
    { en: 'Something unexpected happened', fr: 'Quelque chose d’inattendu est arrivé' },
    {
      en: 'A fault of the program, not of the request. The log of the server tells more under the id of the answer.',
      fr: 'Une faute du programme, pas de la requête. Le journal du serveur en dit plus sous l’identifiant de la réponse.',
    },
  ),
} as const satisfies Record<string, ProblemType>;

export type ProblemName = keyof typeof problemTypes;

/** The address of a kind's page, and the `type` of its problems. */
export const typeOf = (name: ProblemName) => `/problems/${name}`;
