/** The same, for whoever keeps what others only read. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
