import { type ListeningProcess, listeningProcess } from './listeningProcess.ts';
import { program } from './program.ts';

/** How the server under attack is started. */
export interface ServerOptions {
  /** Such as `--max-old-space-size=110`. */
  readonly nodeFlags?: readonly string[];
  /** The command and its options; any free port is added. */
  readonly command?: readonly string[];
}

/** `uptake serve` in a process of its own, on this machine only unless the command says otherwise. */
export const serverProcess = ({
  nodeFlags = [],
  command = ['serve'],
}: ServerOptions = {}): Promise<ListeningProcess> =>
  listeningProcess(program([...command, '--port', '0'], nodeFlags));

/** Attacks a server of its own, which ends with the attack however that ends. */
export async function withServer<Result>(
  options: ServerOptions,
  attack: (server: ListeningProcess) => Promise<Result>,
): Promise<Result> {
  const server = await serverProcess(options);
  try {
    return await attack(server);
  } finally {
    await server.stop();
  }
}
