/* The engine's draws (src/engine/draws.ts), word for word: every draw is a pure function of (key, week, person). */
#ifndef DRAWS_H
#define DRAWS_H

#include <stdint.h>

typedef struct {
  uint32_t high, low;
} Key;

/* lowbias32, a public-domain 32-bit finaliser */
static inline uint32_t mix(uint32_t h) {
  h = (h ^ (h >> 16)) * 0x7feb352dU;
  h = (h ^ (h >> 15)) * 0x846ca68bU;
  return h ^ (h >> 16);
}

static inline Key absorb(Key key, uint32_t word) {
  uint32_t a = mix(key.high ^ (word + 1) * 0x9e3779b1U);
  uint32_t b = mix(key.low ^ a ^ (word ^ 0x5bd1e995U) * 0x85ebca77U);
  return (Key){mix(a + b), b};
}

static inline Key decision_key(Key key, const char *name) {
  uint32_t length = 0;
  while (name[length]) length++;
  key = absorb(key, length);
  for (uint32_t i = 0; i < length; i++) key = absorb(key, (unsigned char)name[i]);
  return key;
}

static inline Key replicate_key(Key key, uint32_t replicate) {
  return absorb(absorb(key, 0x7265706cU), replicate);
}

/* A person's draw of the week as a whole number; divided by 2^32 it is uniform in [0, 1). */
static inline uint32_t draw_word(Key week, uint32_t person) {
  return mix(mix((person + 1) * 0x9e3779b1U ^ week.high) ^ week.low);
}

static inline double draw(Key week, uint32_t person) { return draw_word(week, person) / 4294967296.0; }

/* draw(limit) < chance exactly when the word is below this; up to 2^32 itself */
static inline uint64_t word_limit(double chance) {
  double scaled = chance * 4294967296.0;
  uint64_t whole = (uint64_t)scaled;
  return whole + (whole < scaled);
}

#endif
