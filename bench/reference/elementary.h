/* exp as the engine computes it (src/engine/exponential.ts, after fdlibm): the same bits. */
#ifndef ELEMENTARY_H
#define ELEMENTARY_H

#include <math.h>
#include <stdint.h>
#include <string.h>

static inline double power_of_two(int32_t k) {
  uint64_t bits = (uint64_t)(k + 1023) << 52;
  double value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

static inline double engine_exp(double x) {
  if (!(x <= 709.782712893384)) return x > 0 ? INFINITY : x;
  if (x < -745.1332191019412) return 0;
  int32_t k = (int32_t)(x * 1.4426950408889634 + (x < 0 ? -0.5 : 0.5));
  double high = x - k * 0.6931471803691238;
  double low = k * 1.9082149292705877e-10;
  double r = high - low;
  double t = r * r;
  double c = r - t * (0.16666666666666602 +
                      t * (-0.0027777777777015593 +
                           t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  double y = 1 - (low - (r * c) / (2 - c) - high);
  return k > -1000 && k < 1000 ? y * power_of_two(k) : ldexp(y, k);
}

#endif
