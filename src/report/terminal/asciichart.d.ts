/** The part of asciichart that is used; the package carries no types of its own. */
declare module 'asciichart' {
  interface Options {
    /** Lowest and highest value of the scale; without them those of the series. */
    readonly min?: number;
    readonly max?: number;
    /** Rows between them. */
    readonly height?: number;
    /** Columns to the left of the first value. */
    readonly offset?: number;
    readonly format?: (value: number) => string;
  }
  /** Draws a series, one column per value, as lines of box-drawing characters. */
  function plot(series: readonly number[], options?: Options): string;
  const asciichart: { readonly plot: typeof plot };
  export default asciichart;
}
