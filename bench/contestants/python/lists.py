"""Both diffusions over igraph's adjacency lists, each week from those who adopted the week before."""

import sys
from random import Random

from igraph import Graph
from serving import Inputs, serve

work, folder = sys.argv[1:]
inputs = Inputs(folder)


def contacts_of(number):
    first, followers = inputs.ties(number)
    pairs = [
        (person, int(other))
        for person in range(inputs.people)
        for other in followers[first[person] : first[person + 1]]
        if person < other
    ]
    return Graph(n=inputs.people, edges=pairs).get_adjlist()


contacts = [contacts_of(number) for number in range(inputs.graphs)]
thresholds = [inputs.thresholds(draw).tolist() for draw in range(inputs.draws)]
seeds = [inputs.initial(draw).nonzero()[0].tolist() for draw in range(inputs.draws)]


def threshold(index):
    draw = index % inputs.draws
    neighbours, least = contacts[draw % inputs.graphs], thresholds[draw]
    adopted = [False] * inputs.people
    heard = [0] * inputs.people
    news = seeds[draw]
    for person in news:
        adopted[person] = True
    weeks = [len(news)]
    for _ in range(inputs.weeks):
        upcoming = []
        for person in news:
            for other in neighbours[person]:
                heard[other] += 1
                if not adopted[other] and heard[other] / len(neighbours[other]) >= least[other]:
                    adopted[other] = True
                    upcoming.append(other)
        news = upcoming
        weeks.append(weeks[-1] + len(news))
    return weeks


def cascade(index):
    draw = index % inputs.draws
    neighbours = contacts[draw % inputs.graphs]
    luck = Random(index).random
    adopted = [False] * inputs.people
    heard = [0] * inputs.people
    exposed = []
    news = seeds[draw]
    for person in news:
        adopted[person] = True
    weeks = [len(news)]
    for _ in range(inputs.weeks):
        for person in news:
            for other in neighbours[person]:
                if heard[other] == 0:
                    exposed.append(other)
                heard[other] += 1
        exposed = [person for person in exposed if not adopted[person]]
        news = [person for person in exposed if luck() < 1 - (1 - inputs.probability) ** heard[person]]
        for person in news:
            adopted[person] = True
        weeks.append(weeks[-1] + len(news))
    return weeks


serve(threshold if work == "W1" else cascade)
