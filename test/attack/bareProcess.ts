import { type ListeningProcess, listeningProcess } from './listeningProcess.ts';

/** The least that a server of the same library can be. */
const source = `
import { fastify } from 'fastify';
const app = fastify();
app.get('/healthz', async () => ({ status: 'ok' }));
console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
`;

/** A bare server in a process of its own, to compare with: what it cannot do on this machine now, no other can. */
export const bareProcess = (): Promise<ListeningProcess> =>
  listeningProcess([process.execPath, '--input-type=module', '--eval', source]);
