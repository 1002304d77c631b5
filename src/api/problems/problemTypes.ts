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
  'malformed-request': kind(
    400,
    { en: 'The request cannot be read', fr: 'La requête ne peut pas être lue' },
    {
      en: 'What came is not HTTP as RFC 9112 writes it; the connection is closed after the answer.',
      fr: 'Ce qui est arrivé n’est pas du HTTP comme l’écrit la RFC 9112 ; la connexion est fermée après la réponse.',
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
  'foreign-origin': kind(
    403,
    {
      en: 'Pages of other sites are not answered',
      fr: 'Les pages d’autres sites ne reçoivent pas de réponse',
    },
    {
      en: 'The header Origin names another site than this server. A program that is not a page sends no such header.',
      fr: 'L’en-tête Origin nomme un autre site que ce serveur. Un programme qui n’est pas une page n’envoie pas cet en-tête.',
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
  'too-slow': kind(
    408,
    { en: 'The request took too long to arrive', fr: 'La requête a mis trop de temps à arriver' },
    {
      en: 'The headers or the body were not complete in the time that this server waits. Send the request again at once.',
      fr: 'Les en-têtes ou le corps n’étaient pas complets dans le temps que ce serveur attend. Renvoyez la requête d’un trait.',
    },
  ),
  'precondition-failed': kind(
    412,
    { en: 'The condition of the request does not hold', fr: 'La condition de la requête n’est pas remplie' },
    {
      en: 'If-Match or If-None-Match asks for what is not so: the result has another entity tag, or is there already.',
      fr: 'If-Match ou If-None-Match demande ce qui n’est pas : le résultat a une autre étiquette d’entité, ou existe déjà.',
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
  'wrong-host': kind(
    421,
    { en: 'This server does not answer to this name', fr: 'Ce serveur ne répond pas à ce nom' },
    {
      en: 'The header Host names another server than this one: use the address that it printed when it started.',
      fr: 'L’en-tête Host nomme un autre serveur que celui-ci : utilisez l’adresse qu’il a affichée à son démarrage.',
    },
  ),
  busy: kind(
    429,
    { en: 'Too many simulations are waiting', fr: 'Trop de simulations attendent' },
    {
      en: 'The server runs few simulations at a time. Try again after the seconds of the header Retry-After.',
      fr: 'Le serveur exécute peu de simulations à la fois. Réessayez après les secondes de l’en-tête Retry-After.',
    },
  ),
  'headers-too-large': kind(
    431,
    { en: 'The headers are too large', fr: 'Les en-têtes sont trop grands' },
    {
      en: 'The address and the headers together have more bytes than this server reads.',
      fr: 'L’adresse et les en-têtes ont ensemble plus d’octets que ce serveur n’en lit.',
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
