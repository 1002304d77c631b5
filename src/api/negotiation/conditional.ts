import type { FastifyReply, FastifyRequest } from 'fastify';

/** The entity tag of one form of a result: strong, as the bytes never change. */
export const entityTag = (id: string, mark: string, version: string): string => `"${id}-${mark}-${version}"`;

/** Whether the client holds these very bytes already (`If-None-Match`, RFC 9110, section 13.1.2). */
export function isHeld({ headers }: FastifyRequest, tag: string): boolean {
  const held = headers['if-none-match']?.split(',') ?? [];
  return held.some((each) => each.trim().replace(/^W\//, '') === tag);
}

/** Sets the tag, and that caches ask before they use the answer again. */
export const tagged = (reply: FastifyReply, tag: string): FastifyReply =>
  reply.headers({ etag: tag, vary: 'accept, accept-language', 'cache-control': 'private, no-cache' });
