/** What parcels are called: by the hash of their bytes, or by the chunk that they came of. */
export const parcelName = {
  of: (hash: string): string => `sent-${hash}`,
  ofChunk: (id: string): string => `chunk-${id}`,
} as const;
