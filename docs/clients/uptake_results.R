# Reads the folder of a run or a study of uptake into data frames.
#
#   source("uptake_results.R")
#   results <- read_results("runs/my-study")
#   subset(results$summary, metric == "kept")
#
# Base R alone, 4.0 or later; Parquet is read where the package arrow is installed, CSV elsewhere; both give the same
# frames. Columns of words (plans, metrics, groups, factors that are words) are factors, in the order of the file; counts
# are integers; everything else is numeric. A blank cell is NA. Names of columns are kept: results$weekly$`climate.leadership`.

.uptake <- list(
  known = 1,
  tables = c("points", "weekly", "reached", "summary", "contrasts", "replicates", "assumptions"),
  texts = c("plan", "a", "b", "metric", "group", "method", "scenario", "chosen", "contenders", "currency", "key"),
  counts = c("week", "n", "worlds", "replicate", "world", "draw", "point", "schema",
             "people", "ties", "plans", "replicates", "failedRuns"),
  a_number = "^-?([0-9]+(\\.[0-9]+)?(e[+-]?[0-9]+)?|Infinity)$"
)

#' The results in a folder: a list of data frames points, weekly, reached, summary, contrasts, replicates, assumptions (NULL where
#' the folder has none), of `factors`, the names of the columns that hold the study's factors, and of `manifest`.
#'
#' folder: path of the folder of a run or a study.
#' tables: names of those to read; a weekly table may be large.
#' verify: compare every file with its size and SHA-256 in the manifest first.
#' Stops with a sentence where the folder is none of a run or study, of an unknown version, or was changed.
read_results <- function(folder, tables = .uptake$tables, verify = TRUE) {
  manifest <- .uptake_manifest(folder)
  if (verify) .uptake_verify(folder, manifest[["files"]])
  results <- list()
  for (name in tables) results[[name]] <- .uptake_table(folder, name, names(manifest[["files"]]))
  columns <- character()
  if ("summary.csv" %in% names(manifest[["files"]]))
    columns <- names(utils::read.csv(file.path(folder, "summary.csv"), nrows = 1, check.names = FALSE))
  between <- columns[seq_along(columns) > 1 & seq_along(columns) < match("metric", columns, nomatch = 0)]
  results$factors <- setdiff(between, "point")
  results$manifest <- manifest
  results
}

.uptake_manifest <- function(folder) {
  path <- file.path(folder, "manifest.json")
  if (!file.exists(path))
    stop(folder, " holds no manifest.json: it is not the folder of a run or study", call. = FALSE)
  text <- paste(readLines(path, encoding = "UTF-8", warn = FALSE), collapse = "\n")
  manifest <- tryCatch(.uptake_json(text), error = function(error)
    stop(path, " cannot be read: ", conditionMessage(error), call. = FALSE))
  if (!is.list(manifest) || !is.list(manifest[["files"]]))
    stop(path, " lists no files: it is not the manifest of a run or study", call. = FALSE)
  .uptake_known(manifest[["manifest"]], path)
  # a study says of what version its tables are as well
  if (!is.null(manifest[["schema"]])) .uptake_known(manifest[["schema"]], path)
  manifest
}

.uptake_known <- function(version, path) {
  if (is.null(version)) version <- "none"
  unknown <- setdiff(as.character(version), as.character(.uptake$known))
  if (length(unknown) > 0)
    stop(path, " is of version ", unknown[1], ", and this script knows ", .uptake$known,
         ": take the script that came with the uptake that wrote it", call. = FALSE)
}

.uptake_verify <- function(folder, files) {
  paths <- file.path(folder, names(files))
  lost <- paths[!file.exists(paths)]
  if (length(lost) > 0)
    stop(lost[1], " cannot be read, and the manifest lists it", call. = FALSE)
  sums <- .uptake_sha256(paths)
  same <- file.size(paths) == vapply(files, function(account) account$bytes, 0)
  if (is.null(sums)) message("only sizes were compared: there is no sha256sum, and the package digest is not installed")
  else same <- same & sums == vapply(files, function(account) account$sha256, "")
  if (!all(same))
    stop(paths[!same][1], " was changed after it was written: run the study again, or read_results(folder, verify = FALSE)",
         call. = FALSE)
}

# base R has SHA-256 from 4.5 on; before, whatever else there is
.uptake_sha256 <- function(paths) {
  if (exists("sha256sum", asNamespace("tools"))) return(unname(getExportedValue("tools", "sha256sum")(paths)))
  if (requireNamespace("digest", quietly = TRUE))
    return(vapply(paths, function(path) digest::digest(path, "sha256", file = TRUE), "", USE.NAMES = FALSE))
  for (program in list("sha256sum", c("shasum", "-a", "256")))
    if (nzchar(Sys.which(program[1])))
      return(vapply(paths, function(path)
        sub("^\\\\?([0-9a-f]{64}).*$", "\\1", system2(program[1], c(program[-1], shQuote(path)), stdout = TRUE)[1]),
        "", USE.NAMES = FALSE))
  NULL
}

.uptake_table <- function(folder, name, files) {
  csv <- paste0(name, ".csv")
  parquet <- paste0(name, ".parquet")
  if (parquet %in% files && requireNamespace("arrow", quietly = TRUE))
    path <- parquet
  else if (csv %in% files) path <- csv
  else return(NULL)
  full <- file.path(folder, path)
  frame <- if (path == parquet) as.data.frame(arrow::read_parquet(full)) else .uptake_csv(full)
  for (column in names(frame)) {
    cells <- frame[[column]]
    frame[[column]] <-
      if (column %in% .uptake$counts) as.integer(cells)
      else if (is.character(cells) || is.factor(cells)) factor(cells, levels = unique(cells[!is.na(cells)]))
      else as.numeric(cells)
  }
  if ("schema" %in% names(frame)) .uptake_known(unique(frame$schema), full)
  frame
}

.uptake_csv <- function(path) {
  # only a blank is missing: a plan may be called NA
  frame <- utils::read.csv(path, check.names = FALSE, na.strings = "", colClasses = "character", encoding = "UTF-8")
  for (column in setdiff(names(frame), .uptake$texts)) {
    words <- frame[[column]]
    if (all(grepl(.uptake$a_number, words[!is.na(words)])))
      frame[[column]] <- as.numeric(sub("Infinity", "Inf", words, fixed = TRUE))
  }
  frame
}

# JSON as lists and values; base R reads none
.uptake_json <- function(text) {
  if (requireNamespace("jsonlite", quietly = TRUE)) return(jsonlite::fromJSON(text, simplifyVector = FALSE))
  pattern <- '"(?:[^"\\\\]|\\\\.)*"|-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null|[][{},:]'
  tokens <- regmatches(text, gregexpr(pattern, text, perl = TRUE))[[1]]
  at <- 0
  take <- function(expected = NULL) {
    at <<- at + 1
    if (at > length(tokens)) stop("it ends too soon")
    if (!is.null(expected) && tokens[at] != expected) stop("a ", expected, " is missing")
    tokens[at]
  }
  word <- function(token) {
    token <- substr(token, 2, nchar(token) - 1)
    found <- gregexpr("\\\\(u[0-9a-fA-F]{4}|.)", token, perl = TRUE)
    regmatches(token, found) <- lapply(regmatches(token, found), vapply, unescaped, "")
    token
  }
  unescaped <- function(escape) {
    kind <- substr(escape, 2, 2)
    switch(kind, n = "\n", t = "\t", r = "\r", b = "\b", f = "\f",
           u = intToUtf8(strtoi(substr(escape, 3, 6), 16L)), kind)
  }
  value <- function(token = take()) {
    if (token == "{" || token == "[") {
      close <- if (token == "{") "}" else "]"
      items <- list()
      if (tokens[at + 1] == close) { take(); return(items) }
      repeat {
        if (token == "{") {
          key <- word(take())
          take(":")
          items[[key]] <- value()
        } else items[[length(items) + 1]] <- value()
        if (take() == close) return(items)
        if (tokens[at] != ",") stop("a comma is missing")
      }
    }
    if (startsWith(token, '"')) return(word(token))
    switch(token, true = TRUE, false = FALSE, null = NA, as.numeric(token))
  }
  value()
}
