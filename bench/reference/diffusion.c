/* The inputs that both diffusions share. */
#include "columns.h"
#include "work.h"

Diffusion read_diffusion(const char *folder) {
  Diffusion d = {
      .people = (uint32_t)read_header(folder, "people"),
      .weeks = (uint32_t)read_header(folder, "weeks"),
      .graphs = (uint32_t)read_header(folder, "graphs"),
      .draws = (uint32_t)read_header(folder, "draws"),
      .probability = read_header(folder, "probability"),
  };
  Key key = {(uint32_t)read_header(folder, "keyHigh"), (uint32_t)read_header(folder, "keyLow")};
  d.graph = malloc(d.graphs * sizeof *d.graph);
  d.initial = malloc(d.draws * sizeof *d.initial);
  d.key = malloc(d.draws * sizeof *d.key);
  for (uint32_t g = 0; g < d.graphs; g++)
    d.graph[g] = (Graph){d.people, read_numbered(folder, "first", g), read_numbered(folder, "follower", g)};
  for (uint32_t k = 0; k < d.draws; k++) {
    char name[64];
    snprintf(name, sizeof name, "draw %u", k);
    d.initial[k] = read_numbered(folder, "initial", k);
    d.key[k] = decision_key(key, name);
  }
  return d;
}

uint32_t most_ties(const Graph *graph) {
  uint32_t most = 0;
  for (uint32_t i = 0; i < graph->people; i++) {
    uint32_t ties = graph->first[i + 1] - graph->first[i];
    if (ties > most) most = ties;
  }
  return most;
}
