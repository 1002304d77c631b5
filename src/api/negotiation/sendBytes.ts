import type { FastifyReply } from 'fastify';

/** Sends what was written already: no serialiser sees it, whatever the route describes. */
export const sendBytes = (reply: FastifyReply, media: string, bytes: Uint8Array): FastifyReply =>
  reply.type(media).send(bytes);
