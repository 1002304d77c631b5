"""A contestant in Python: reads the bench's columns and answers its lines, as bench/contestants/serve.ts says."""

import json
import sys
import time

import numpy as np


class Inputs:
    """Ties, thresholds and first adopters; draw k stands on graph k mod graphs."""

    def __init__(self, folder):
        self.folder = folder
        with open(f"{folder}/header.txt") as lines:
            header = dict(line.split() for line in lines)
        self.people, self.weeks, self.graphs, self.draws = (
            int(header[name]) for name in ("people", "weeks", "graphs", "draws")
        )
        self.probability = float(header["probability"])

    def column(self, name, form):
        return np.fromfile(f"{self.folder}/{name}", dtype=form)

    def ties(self, graph):
        """Where each person's contacts begin, and the contacts."""
        return self.column(f"first.{graph}", np.uint32), self.column(f"follower.{graph}", np.int32)

    def thresholds(self, draw):
        return self.column(f"threshold.{draw}", np.float64)

    def initial(self, draw):
        return self.column(f"initial.{draw}", np.uint8)


def mark_of(weeks):
    """One number for a series of whole numbers: FNV-1a over its words."""
    mark = 2166136261
    for value in weeks:
        mark = ((mark ^ int(value)) * 16777619) & 0xFFFFFFFF
    return mark


def serve(run):
    """Answers `run <first> <count>` until the input ends; `run(index)` plays one run and returns its weekly adopters."""
    print("ready", flush=True)
    for line in sys.stdin:
        _, first, count = line.split()
        begun, worked = time.perf_counter_ns(), time.process_time_ns()
        results = [run(index) for index in range(int(first), int(first) + int(count))]
        answer = {
            "nanoseconds": time.perf_counter_ns() - begun,
            "processor": time.process_time_ns() - worked,
            "finals": [int(weeks[-1]) for weeks in results],
            "marks": [mark_of(weeks) for weeks in results],
        }
        print(json.dumps(answer), flush=True)
