/**
 * exp, log, log1p and pow from + − × ÷ alone, so that every engine on every machine gives the same bits; the language
 * leaves Math.exp and its kin to each implementation. Reductions and coefficients are those of fdlibm (Sun
 * Microsystems, 1993: e_exp.c, e_log.c), whose error is below 1 unit in the last place (ulp).
 */

// ln 2 in two parts: 32 zero bits at the end of the first make k × LN2_HIGH exact for every exponent k
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** 2^k stands at [k + 1074], for every power of two that a double can hold. */
const powerOfTwo = new Float64Array(1074 + 1024);
powerOfTwo[1074] = 1;
for (let k = 1; k <= 1023; k++) powerOfTwo[1074 + k] = powerOfTwo[1073 + k] * 2;
for (let k = 1; k <= 1074; k++) powerOfTwo[1074 - k] = powerOfTwo[1075 - k] / 2;

/** y × 2^k for y in [½, 2], rounded once also where the result is subnormal. */
function scale(y: number, k: number): number {
  if (k > 1023) return y * 2 * powerOfTwo[1074 + k - 1];
  if (k < -1074) return y * 0.5 * powerOfTwo[1074 + k + 1];
  return y * powerOfTwo[1074 + k];
}

/** e^x, within 1 ulp; 0 below −745.13, Infinity above 709.78. */
export function exp(x: number): number {
  if (!(x <= 709.782712893384)) return x > 0 ? Infinity : x;
  if (x < -745.1332191019412) return 0;
  // x = k ln 2 + r with |r| ≤ ½ ln 2, then e^r = 1 + r + r c / (2 − c)
  const k = (x * Math.LOG2E + (x < 0 ? -0.5 : 0.5)) | 0;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  return scale(1 - (low - (r * c) / (2 - c) - high), k);
}

// DataView reads and writes the high word first on every machine
const bits = new DataView(new ArrayBuffer(8));

/** The exponent k and the fraction f of x = 2^k (1 + f) with √½ < 1 + f < √2, x positive and finite. */
const reduced = { k: 0, f: 0 };
function reduce(x: number): typeof reduced {
  // subnormal numbers are brought up by 2^54 first
  const normal = x < 2.2250738585072014e-308 ? x * 18014398509481984 : x;
  bits.setFloat64(0, normal);
  const word = bits.getUint32(0);
  const fraction = word & 0xfffff;
  // 1 when the fraction lies above √2, so that it counts as below 1 at the next exponent
  const above = ((fraction + 0x95f64) >>> 20) & 1;
  bits.setUint32(0, fraction | (above === 1 ? 0x3fe00000 : 0x3ff00000));
  reduced.k = (word >>> 20) - 1023 + above - (normal === x ? 0 : 54);
  reduced.f = bits.getFloat64(0) - 1;
  return reduced;
}

/** R of log(1 + f) = 2s + sR with s = f / (2 + f), as a polynomial in z = s². */
const tail = (z: number): number =>
  z *
  (0.6666666666666735 +
    z *
      (0.3999999999940942 +
        z *
          (0.2857142874366239 +
            z *
              (0.22222198432149784 +
                z * (0.1818357216161805 + z * (0.15313837699209373 + z * 0.14798198605116586))))));

/** Natural logarithm, within 1 ulp; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const { k, f } = reduce(x);
  const s = f / (2 + f);
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + tail(s * s)) + k * LN2_LOW) - f);
}

/** log(1 + x) without loss for small x; −Infinity at −1, NaN below. */
export function log1p(x: number): number {
  const u = 1 + x;
  // too small to change 1, or nothing was lost
  if (u === 1) return x;
  if (!(u > 0) || u === Infinity) return log(u);
  // what rounding to u dropped, to first order
  const dropped = u >= 2 ? 1 - (u - x) : x - (u - 1);
  return log(u) + dropped / u;
}

/** The rounding error of the product p = a × b (Dekker, 1971); a and b below 2^970. */
function productError(a: number, b: number, p: number): number {
  const aSplit = 134217729 * a;
  const aHigh = aSplit - (aSplit - a);
  const aLow = a - aHigh;
  const bSplit = 134217729 * b;
  const bHigh = bSplit - (bSplit - b);
  const bLow = b - bHigh;
  return aLow * bLow - (p - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/**
 * x to the power y for x ≥ 0; NaN below. The logarithm is carried in two doubles, because its error counts y log x
 * times in the result: within 2 ulp for results of ordinary size, within 16 ulp at the ends of the range.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (!(x >= 0) || Number.isNaN(y)) return NaN;
  if (y === 1) return x;
  if (x === 0 || x === Infinity) return (x === 0) === y > 0 ? 0 : Infinity;
  const rough = y * log(x);
  if (!(rough > -746 && rough < 710)) return rough > 0 ? Infinity : 0;

  // log x = k ln 2 + 2s + sR, the largest two terms with their rounding errors
  const { k, f } = reduce(x);
  const divisor = 2 + f;
  const s = f / divisor;
  const product = s * divisor;
  const sLow = (f - product - productError(s, divisor, product) - s * (f - (divisor - 2))) / divisor;
  const a = k * LN2_HIGH;
  const sum = a + 2 * s;
  const back = sum - a;
  const sumError = a - (sum - back) + (2 * s - back);
  const low = sumError + (2 * sLow + s * tail(s * s) + k * LN2_LOW);
  const logHigh = sum + low;
  const logLow = low - (logHigh - sum);

  const high = y * logHigh;
  const rest = productError(y, logHigh, high) + y * logLow;
  const value = exp(high);
  return value === Infinity || value === 0 ? value : value + value * rest;
}
