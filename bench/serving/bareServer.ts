/**
 * The least that Fastify can do: routes that answer bytes read from files. POST reads its body first, as bytes.
 * Started with a media type and the files; answers at `/0`, `/1` and so on.
 */
import { readFileSync } from 'node:fs';
import { fastify } from 'fastify';

const [media = '', ...files] = process.argv.slice(2);
const app = fastify();
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'buffer' }, async (_: unknown, body: Buffer) => body);
for (const [k, file] of files.entries()) {
  const bytes = readFileSync(file);
  app.get(`/${k}`, (_request, reply) => {
    reply.type(media).send(bytes);
  });
  app.post(`/${k}`, (_request, reply) => {
    reply.type(media).send(bytes);
  });
}
console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
