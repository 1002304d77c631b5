/** The condition that routes read whose answers have an entity tag; zod is not asked, as it would drop all other headers. */
export const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  description:
    'entity tags that the client holds, or `*`: GET answers 304 when the answer has one of them, POST answers 412',
  schema: { type: 'string', pattern: String.raw`^(\*|(W/)?"[!#-~]*"( *, *(W/)?"[!#-~]*")*)$` },
};
