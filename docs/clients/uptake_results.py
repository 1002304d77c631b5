"""Reads the folder of a run or a study of uptake into pandas frames.

    from uptake_results import read
    results = read("runs/my-study")
    results.summary.query("metric == 'kept'")

Needs pandas 1.5 or later. Parquet is read where pyarrow or fastparquet is installed, CSV elsewhere; both give the same
frames. One file, to be copied beside your own: there is nothing to install.

Columns of words (plans, metrics, groups, factors that are words) are categories, in the order of the file; counts are
int64, or Int64 where some are missing; everything else is float64, bit by bit what was computed. A blank cell is missing.
"""

import hashlib
import importlib.util
import json
import re
import sys
from functools import cached_property
from pathlib import Path

import pandas as pd

__all__ = ["Results", "UnreadableResults", "read"]

#: Versions of manifests and of tables that this module knows.
KNOWN = (1,)
MANIFEST = "manifest.json"

_TEXTS = {"plan", "a", "b", "metric", "group", "method", "scenario", "chosen", "contenders", "currency", "key"}
_COUNTS = {"week", "n", "worlds", "replicate", "world", "draw", "point", "schema"}
_COUNTS |= {"people", "ties", "plans", "replicates", "failedRuns"}
# after the plans and before the first of these stand the factors of a study
_AFTER_FACTORS = {"week", "metric", "replicate"}
# numbers even where every cell is blank; of other columns the cells are asked
_NUMBERS = {"mean", "sd", "p05", "p25", "p50", "p75", "p95", "median", "p10", "p90", "share"}
_NUMBERS |= {"difference", "ciLow", "ciHigh", "pBetter", "rangeLow", "rangeHigh"}
_A_NUMBER = re.compile(r"-?(\d+(\.\d+)?(e[+-]?\d+)?|Infinity)")


class UnreadableResults(ValueError):
    """The folder is none of a run or study, is of an unknown version, or was changed after it was written."""


def read(folder, verify=True):
    """The results in a folder.

    folder: path of the folder of a run or a study.
    verify: compare every file with its size and SHA-256 in the manifest first; takes a second for some 500 MB.
    Raises UnreadableResults, with a sentence that says what is wrong.
    """
    folder = Path(folder)
    manifest = _manifest(folder)
    if verify:
        for name, account in manifest["files"].items():
            _verify(folder / name, account)
    return Results(folder, manifest)


class Results:
    """Tables of a run or a study as frames, each read when it is first asked for; None where the folder has none."""

    def __init__(self, folder, manifest):
        self.folder = folder
        #: What manifest.json says, as a dict.
        self.manifest = manifest

    @cached_property
    def points(self):
        """One row a point of the study, with the level of every factor; None of a single run."""
        return self.table("points")

    @cached_property
    def weekly(self):
        """One row a plan (of a point), week, metric and group."""
        return self.table("weekly")

    @cached_property
    def reached(self):
        """Of a study: one row a plan of a point and week, the share of worlds that have reached the target by then."""
        return self.table("reached")

    @cached_property
    def summary(self):
        """One row a plan (of a point) and metric, with its interval."""
        return self.table("summary")

    @cached_property
    def contrasts(self):
        """One row a pair of plans (of a point) and metric: the difference b - a with its interval."""
        return self.table("contrasts")

    @cached_property
    def replicates(self):
        """One row a plan (of a point) and replicate, with every outcome."""
        return self.table("replicates")

    @cached_property
    def assumptions(self):
        """Of a run that drew what is not known: one row a world of a draw and plan."""
        return self.table("assumptions")

    @cached_property
    def factors(self):
        """Names of the columns that hold the factors of the study; none of a single run."""
        columns = self.columns("summary")
        end = min((columns.index(name) for name in _AFTER_FACTORS if name in columns), default=1)
        return [name for name in columns[1:end] if name != "point"]

    def columns(self, name):
        """Names of the columns of a table, in order, without reading it."""
        path = self._path(name, ".csv")
        if path is None:
            return []
        return list(pd.read_csv(path, nrows=0, encoding="utf-8").columns)

    def table(self, name, columns=None):
        """The table of this name, or some of its columns; None where the folder has none."""
        csv, parquet = self._path(name, ".csv"), self._path(name, ".parquet")
        if parquet is not None and (_reads_parquet() or csv is None):
            return _typed(pd.read_parquet(parquet, columns=columns), parquet)
        return None if csv is None else _typed(_read_csv(csv, columns), csv)

    def _path(self, name, ending):
        return self.folder / (name + ending) if name + ending in self.manifest["files"] else None

    def __repr__(self):
        return f"<results of {self.manifest.get('name', self.folder)}: {', '.join(self.manifest['files'])}>"


def _manifest(folder):
    path = folder / MANIFEST
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UnreadableResults(f"{folder} holds no {MANIFEST}: it is not the folder of a run or study") from None
    except (OSError, ValueError) as error:
        raise UnreadableResults(f"{path} cannot be read: {error}") from None
    if not isinstance(manifest, dict) or not isinstance(manifest.get("files"), dict):
        raise UnreadableResults(f"{path} lists no files: it is not the manifest of a run or study")
    # a study says of what version its tables are as well
    for key in ("manifest", "schema"):
        if key == "manifest" or key in manifest:
            _known(manifest.get(key), path)
    return manifest


def _known(version, path):
    if version not in KNOWN:
        known = ", ".join(map(str, KNOWN))
        raise UnreadableResults(
            f"{path} is of version {'none' if version is None else version}, and this module knows {known}: take the module that came with the"
            " uptake that wrote it"
        )


def _verify(path, account):
    digest = hashlib.sha256()
    size = 0
    try:
        with open(path, "rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
                size += len(block)
    except OSError as error:
        raise UnreadableResults(f"{path} cannot be read, and the manifest lists it: {error}") from None
    if size != account["bytes"] or digest.hexdigest() != account["sha256"]:
        raise UnreadableResults(
            f"{path} was changed after it was written: run the study again, or read(folder, verify=False)"
        )


def _reads_parquet():
    return any(importlib.util.find_spec(name) for name in ("pyarrow", "fastparquet"))


def _read_csv(path, columns):
    names = columns or list(pd.read_csv(path, nrows=0, encoding="utf-8").columns)
    types = {name: "float64" if name in _NUMBERS or name in _COUNTS else "category" for name in names}
    # only a blank is missing: a plan may be called NA
    exact = {"float_precision": "round_trip", "keep_default_na": False, "na_values": [""]}
    frame = pd.read_csv(path, usecols=columns, dtype=types, encoding="utf-8", **exact)
    for name in frame.columns:
        if types[name] == "category" and name not in _TEXTS and _all_numbers(frame[name].cat.categories):
            frame[name] = frame[name].astype(object).map(_number).astype("float64")
    return frame if columns is None else frame[columns]


def _all_numbers(words):
    return all(_A_NUMBER.fullmatch(word) for word in words)


def _number(word):
    return float(word) if isinstance(word, str) else word


def _typed(frame, path):
    for name in frame.columns:
        column = frame[name]
        if name in _COUNTS:
            whole = "Int64" if column.isna().any() else "int64"
            frame[name] = column.astype("Int64").astype(whole)
        elif pd.api.types.is_numeric_dtype(column):
            frame[name] = column.astype("float64")
        else:
            frame[name] = pd.Categorical(column.astype(object), categories=column.dropna().astype(object).unique())
    if "schema" in frame.columns:
        for version in frame["schema"].unique():
            _known(int(version), path)
    return frame


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python3 uptake_results.py FOLDER")
    try:
        results = read(sys.argv[1])
        for name in ("points", "weekly", "reached", "summary", "contrasts", "replicates", "assumptions"):
            frame = results.table(name)
            if frame is not None:
                print(f"\n{name}: {len(frame)} rows\n{frame.head()}")
    except UnreadableResults as error:
        sys.exit(str(error))
