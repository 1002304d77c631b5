/** A typed column whose length is not known beforehand; it doubles its room when full. */
export interface GrowableArray<A> {
  readonly length: number;
  push(value: number): void;
  /** The values, in an array of exactly their number; the column is empty afterwards and keeps no memory. */
  finish(): A;
}

type Column = Int8Array | Uint8Array | Int32Array | Float64Array;

/** `growableArray(Int32Array)`: an empty column of that type. */
export function growableArray<A extends Column>(Column: new (length: number) => A): GrowableArray<A> {
  let room = new Column(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === room.length) {
        const larger = new Column(Math.max(1024, 2 * length));
        larger.set(room);
        room = larger;
      }
      room[length++] = value;
    },
    finish() {
      const values = (length === room.length ? room : room.slice(0, length)) as A;
      room = new Column(0);
      length = 0;
      return values;
    },
  };
}
