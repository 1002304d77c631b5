import { exp, log } from './exponential.ts';

/** The standard normal distribution, the same bits in every engine. */

const PER_SQRT_2PI = 0.3989422804014327;

/** Σ c[i] x^i. */
function polynomial(c: readonly number[], x: number): number {
  let sum = 0;
  for (let i = c.length - 1; i >= 0; i--) sum = sum * x + c[i];
  return sum;
}

// coefficients of Cody's ANORM, lowest power first: |x| ≤ 0.67448975, up to √32, and beyond
const centre = [
  [18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745],
  [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1],
] as const;
const shoulder = [
  [
    9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002,
    93.50665613217785, 8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
  ],
  [
    19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761,
    1519.3775994075547, 235.387901782625, 22.266688044328117, 1,
  ],
] as const;
const tail = [
  [
    2.9112874951168793e-5, 0.0014216191932278934, 0.022235277870649807, 0.12740116116024736,
    0.215898534057957, 0.023073441764940174,
  ],
  [
    7.297515550839662e-5, 0.0037823963320275824, 0.06598813786892856, 0.4682382124808651, 1.284260096144911,
    1,
  ],
] as const;

/**
 * Φ(x), the probability that a standard normal variable lies below x; relative error about 1e-15, in the lower tail
 * too. Cody (1993), Algorithm 715 (ANORM), ACM TOMS 19, 22–32; rational approximations of Cody (1969).
 */
export function normalCdf(x: number): number {
  const distance = Math.abs(x);
  if (distance <= 0.67448975) {
    const square = x * x;
    return 0.5 + (x * polynomial(centre[0], square)) / polynomial(centre[1], square);
  }
  if (!(distance <= 39)) return x > 0 ? 1 : x < 0 ? 0 : NaN;
  const outside = density(distance) * mills(distance);
  return x > 0 ? 1 - outside : outside;
}

/** Mills' ratio of the normal distribution, (1 − Φ(x)) / e^(−x²/2), for x > 0.67. */
function mills(x: number): number {
  if (x <= 5.656854249492381) return polynomial(shoulder[0], x) / polynomial(shoulder[1], x);
  const inverse = 1 / (x * x);
  return (PER_SQRT_2PI - (inverse * polynomial(tail[0], inverse)) / polynomial(tail[1], inverse)) / x;
}

/** e^(−x²/2), with x split at a 16th so that the larger square is exact. */
function density(x: number): number {
  const near = Math.floor(x * 16) / 16;
  return exp(-near * near * 0.5) * exp(-(x - near) * (x + near) * 0.5);
}

// coefficients of AS 241, lowest power first: |p − ½| ≤ 0.425, √(−log p) ≤ 5, and beyond
const middle = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
] as const;
const outer = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const;
const extreme = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
] as const;

/**
 * Φ⁻¹(p), the value below which a standard normal variable lies with probability p; −Infinity at 0, Infinity at 1, NaN
 * outside. Relative error below 1e-15: Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37, 477–484.
 */
export function normalQuantile(p: number): number {
  const offset = p - 0.5;
  if (Math.abs(offset) <= 0.425) {
    const r = 0.180625 - offset * offset;
    return (offset * polynomial(middle[0], r)) / polynomial(middle[1], r);
  }
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-log(offset < 0 ? p : 1 - p));
  const size =
    r <= 5
      ? polynomial(outer[0], r - 1.6) / polynomial(outer[1], r - 1.6)
      : polynomial(extreme[0], r - 5) / polynomial(extreme[1], r - 5);
  return offset < 0 ? -size : size;
}
