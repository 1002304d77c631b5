/* Reads the folder of columns that the bench writes: raw little-endian numbers, and header.txt of `name value` lines. */
#ifndef COLUMNS_H
#define COLUMNS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline FILE *open_column(const char *folder, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    exit(2);
  }
  return file;
}

/* The whole file, in memory that is never freed: inputs live as long as the program. */
static inline void *read_column(const char *folder, const char *name) {
  FILE *file = open_column(folder, name);
  fseek(file, 0, SEEK_END);
  size_t bytes = (size_t)ftell(file);
  rewind(file);
  void *column = malloc(bytes + 1);
  if (!column || fread(column, 1, bytes, file) != bytes) exit(2);
  fclose(file);
  return column;
}

/* column `name.k` */
static inline void *read_numbered(const char *folder, const char *name, int k) {
  char numbered[256];
  snprintf(numbered, sizeof numbered, "%s.%d", name, k);
  return read_column(folder, numbered);
}

static inline double read_header(const char *folder, const char *wanted) {
  FILE *file = open_column(folder, "header.txt");
  char name[128];
  double value;
  while (fscanf(file, "%127s %lf", name, &value) == 2)
    if (strcmp(name, wanted) == 0) {
      fclose(file);
      return value;
    }
  fprintf(stderr, "header.txt has no %s\n", wanted);
  exit(2);
}

#endif
