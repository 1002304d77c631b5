"""Both diffusions as products of a sparse matrix and a column of adopters: scipy, written by hand."""

import sys

import numpy as np
from scipy.sparse import csr_matrix
from serving import Inputs, serve

work, folder = sys.argv[1:]
inputs = Inputs(folder)


def matrix(graph):
    first, contacts = inputs.ties(graph)
    size = inputs.people
    return csr_matrix((np.ones(len(contacts), np.float32), contacts, first), shape=(size, size))


ties = [matrix(graph) for graph in range(inputs.graphs)]
degrees = [np.diff(each.indptr) for each in ties]
initial = [inputs.initial(draw) for draw in range(inputs.draws)]
thresholds = [inputs.thresholds(draw) for draw in range(inputs.draws)]


def threshold(index):
    draw = index % inputs.draws
    contacts, degree, least = ties[draw % inputs.graphs], degrees[draw % inputs.graphs], thresholds[draw]
    adopted = initial[draw].astype(bool)
    weeks = [np.count_nonzero(adopted)]
    for _ in range(inputs.weeks):
        adopted |= (contacts @ adopted.astype(np.float32)) / degree >= least
        weeks.append(np.count_nonzero(adopted))
        if weeks[-1] == weeks[-2]:
            break
    return weeks + weeks[-1:] * (inputs.weeks + 1 - len(weeks))


most = max(int(degree.max()) for degree in degrees)
chance = 1 - (1 - inputs.probability) ** np.arange(most + 1)


def cascade(index):
    draw = index % inputs.draws
    contacts = ties[draw % inputs.graphs]
    luck = np.random.default_rng(index)
    adopted = initial[draw].astype(bool)
    weeks = [np.count_nonzero(adopted)]
    for _ in range(inputs.weeks):
        attempts = (contacts @ adopted.astype(np.float32)).astype(np.int32)
        adopted |= luck.random(inputs.people) < chance[attempts]
        weeks.append(np.count_nonzero(adopted))
    return weeks


serve(threshold if work == "W1" else cascade)
