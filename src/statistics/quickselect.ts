/** Stretches of at most so many values are sorted by insertion. */
const SHORT = 20;

/**
 * Puts in place what a few ranks ask for: afterwards the value of each of `ranks` (ascending) stands where it would
 * stand if all values were in ascending order, in time in proportion to their number. No value may be NaN.
 */
export function quickselect(values: Float64Array, ranks: readonly number[]): void {
  // each cut leaves about half; whoever is still at it after four times as many cuts met an order made to be slow
  const partitionsLeft = 4 * (32 - Math.clz32(values.length));
  selectIn(values, 0, values.length - 1, ranks, 0, ranks.length, partitionsLeft);
}

/** The same between two places, for the ranks from `first` until `end`. */
function selectIn(
  values: Float64Array,
  low: number,
  high: number,
  ranks: readonly number[],
  first: number,
  end: number,
  partitionsLeft: number,
) {
  if (first === end || low >= high) return;
  if (high - low < SHORT) insert(values, low, high);
  else if (partitionsLeft === 0) values.subarray(low, high + 1).sort();
  else {
    const last = partition(values, low, high);
    let beyond = first;
    while (beyond < end && ranks[beyond] <= last) beyond++;
    selectIn(values, low, last, ranks, first, beyond, partitionsLeft - 1);
    selectIn(values, last + 1, high, ranks, beyond, end, partitionsLeft - 1);
  }
}

/** Hoare's partition: values up to the place that is given back are none larger than those behind it. */
function partition(values: Float64Array, low: number, high: number): number {
  const pivot = middleOf(values[low], values[(low + high) >>> 1], values[high]);
  let i = low - 1;
  let j = high + 1;
  for (;;) {
    do i++;
    while (values[i] < pivot);
    do j--;
    while (values[j] > pivot);
    if (i >= j) return Math.min(j, high - 1);
    const value = values[i];
    values[i] = values[j];
    values[j] = value;
  }
}

const middleOf = (a: number, b: number, c: number) =>
  a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;

function insert(values: Float64Array, low: number, high: number) {
  for (let i = low + 1; i <= high; i++) {
    const value = values[i];
    let at = i - 1;
    for (; at >= low && values[at] > value; at--) values[at + 1] = values[at];
    values[at + 1] = value;
  }
}
