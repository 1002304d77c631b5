/** The body of a request as it came. */
export interface RequestBody {
  readonly media: 'json' | 'yaml';
  /** In memory that every thread sees, so that nobody copies it. */
  readonly bytes: Uint8Array;
  /** Media and SHA-256 of the bytes, in hexadecimal digits: equal bodies ask for the same. */
  readonly hash: string;
}
