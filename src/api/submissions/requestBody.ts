/** The body of a request as it came. */
export interface RequestBody {
  readonly media: 'json' | 'yaml';
  /** In memory that every thread sees, so that nobody copies it. */
  readonly bytes: Uint8Array;
  /** SHA-256 of media and bytes: equal bodies ask for the same. 64 hexadecimal digits. */
  readonly hash: string;
}
