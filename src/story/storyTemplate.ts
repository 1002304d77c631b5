import type { Language } from '../text/text.ts';

/** A commented story to start from, which plays as it is. */
export const storyTemplate = (language: Language): string => (language === 'fr' ? french : english);

const english = `---
# a question, as a class would ask it; { en: …, fr: … } for both languages
title: Does the Blitz bounce?
# a scenario file beside this one, or one that comes with the product
scenario: organic-to-coordinated.yaml
# values in place of the scenario’s
set: { target.deadline: 104w }
---

<!-- Comments like this one are seen by nobody. Sections are ##, languages ### en and ### fr, headings of the text ####. -->

## Question

Everybody is obliged from week 1. How many are *really* won over after two years?

\`\`\`uptake
timeline:
  - { when: week 1, text: The announcement. Everybody is obliged. }
  - { when: week 26, text: The obligation lapses. }
  - { when: week 104, text: You are asked what is left. }
\`\`\`

## Predict

What share means it, week by week?

\`\`\`uptake
predict:
  plan: blitzkrieg
  outcome: buyIn            # buyIn | declared | facade | resistant
  ends: won over            # as it follows a share: It is 48% won over
\`\`\`

## Run

\`\`\`uptake
# a claim compares two values and says one of three sentences: more or less where the interval of the difference over worlds
# excludes 0 and the difference is as large as matters, same otherwise
claim:
  of: { plan: blitzkrieg, outcome: declared, week: 12 }   # week: a number, last, or peak
  against: { outcome: buyIn }                             # what differs from \`of\`
  matters: 5%
  says:
    more: "In week {week}, {of} declare it, and only {against} mean it."
    same: "In week {week}, {of} declare it and as good as all of them mean it."
    less: "In week {week}, {of} declare it, fewer than mean it."
\`\`\`

## Why

\`\`\`uptake
# everybody in a state in the first of the weeks is followed through the others, in the world nearest the median
follow:
  plan: blitzkrieg
  state: compliant          # unaware | aware | trial | committed | compliant | resistant | discontinued
  weeks: [peak, 26, 52, 104]
  compare: { first: committed, second: discontinued, week: 104 }
  says:
    more: "{count} of {people} complied. By week {week}, {first} of them had come to mean it and {second} had given up."
    same: "{count} of {people} complied. By week {week}, as many had come to mean it as had given up: {first}."
    less: "{count} of {people} complied. By week {week}, {second} of them had given up and {first} had come to mean it."
    none: "Nobody complied without being won over."
\`\`\`

## Idea

\`\`\`uptake
# the first claim is the headline; further ones answer whether the tale holds.
# figures: {of} {against} {difference} {interval} {worlds} {n} {week} {weekAgainst} {plan} {planAgainst}
claim:
  of: { plan: blitzkrieg, outcome: declared, week: 26 }
  against: { week: 52 }
  matters: 5%
  says:
    more: "It does fall back, from {of} to {against}: by {difference} {interval}."
    same: "It does not fall back: {of} before, {against} half a year later."
    less: "It goes on rising, from {of} to {against}."
\`\`\`

\`\`\`uptake
claim:
  of: { plan: blitzkrieg, outcome: buyIn, week: last }
  against: { plan: guerrilla }
  matters: 2%
  says:
    more: "{plan} wins over more than {planAgainst}: {difference} {interval}, in {worlds} of {n} possible worlds."
    same: "{plan} and {planAgainst} win over as many: {of} and {against}."
    less: "{planAgainst} wins over more than {plan}: {difference} {interval}, in {worlds} of {n} possible worlds."
\`\`\`

\`\`\`uptake
idea:
  name: Compliance and internalisation
  text: "are two processes: the first needs somebody to watch, the second needs reasons."
  source: Kelman 1958, Compliance, identification, and internalization
  grade: M                  # V read, C computed from data, M standard literature, A an assumption
\`\`\`

\`\`\`uptake
ways:
  - { to: compare, week: 52, set: { climate.leadership: 0.1 }, text: A harsher climate, about: little support from above }
  - { to: branches, plan: blitzkrieg, week: 26, continue: guerrilla, text: Change your mind in week 26 }
  - { to: people, person: followed, text: Ask one of them why }
\`\`\`

## Facilitator

#### Ask

- Before drawing: what was left of the last announcement a year later?

#### Traps

- Counting use as conviction.

\`\`\`uptake
timing:
  - { minutes: 5, text: Question }
  - { minutes: 8, text: "Predict: up to eight curves" }
  - { minutes: 4, text: Run }
  - { minutes: 6, text: Why }
  - { minutes: 7, text: "Idea, and one way on" }
\`\`\`
`;

const french = `---
# une question, comme une classe la poserait ; { en: …, fr: … } pour les deux langues
title: Le Blitz retombe-t-il ?
# un fichier de scénario à côté de celui-ci, ou l’un de ceux qui sont livrés
scenario: organic-to-coordinated.yaml
# des valeurs à la place de celles du scénario
set: { target.deadline: 104w }
---

<!-- Personne ne voit les commentaires comme celui-ci. Les sections ont ##, les langues ### en et ### fr, les titres du texte ####. -->

## Question

Tout le monde est obligé dès la semaine 1. Combien y adhèrent *vraiment* après deux ans ?

\`\`\`uptake
timeline:
  - { when: semaine 1, text: L’annonce. Tout le monde est obligé. }
  - { when: semaine 26, text: L’obligation tombe. }
  - { when: semaine 104, text: On vous demande ce qui reste. }
\`\`\`

## Prédire

Quelle part y adhère, semaine après semaine ?

\`\`\`uptake
predict:
  plan: blitzkrieg
  outcome: buyIn            # buyIn | declared | facade | resistant
  ends: gagnés              # à la suite d’une part : C’est 48 % gagnés
\`\`\`

## Jouer

\`\`\`uptake
# une affirmation compare deux valeurs et dit une phrase sur trois : more ou less là où l’intervalle de la différence sur les
# mondes exclut 0 et où la différence atteint ce qui compte (matters), same sinon
claim:
  of: { plan: blitzkrieg, outcome: declared, week: 12 }   # week : un nombre, last, ou peak
  against: { outcome: buyIn }                             # ce qui diffère de \`of\`
  matters: 5%
  says:
    more: "En semaine {week}, {of} le déclarent et {against} seulement y adhèrent."
    same: "En semaine {week}, {of} le déclarent et presque tous y adhèrent."
    less: "En semaine {week}, {of} le déclarent, moins qu’il n’y adhèrent."
\`\`\`

## Pourquoi

\`\`\`uptake
# tous ceux qui sont dans un état à la première des semaines sont suivis à travers les autres, dans le monde le plus proche du médian
follow:
  plan: blitzkrieg
  state: compliant          # unaware | aware | trial | committed | compliant | resistant | discontinued
  weeks: [peak, 26, 52, 104]
  compare: { first: committed, second: discontinued, week: 104 }
  says:
    more: "{count} personnes sur {people} se pliaient. En semaine {week} : {first} convaincues, {second} ayant abandonné."
    same: "{count} personnes sur {people} se pliaient. En semaine {week}, autant y adhéraient qu’avaient abandonné : {first}."
    less: "{count} personnes sur {people} se pliaient. En semaine {week} : {second} ayant abandonné, {first} convaincues."
    none: "Personne ne se pliait sans y adhérer."
\`\`\`

## Idée

\`\`\`uptake
# la première affirmation est le titre ; les suivantes disent si le récit tient.
# nombres : {of} {against} {difference} {interval} {worlds} {n} {week} {weekAgainst} {plan} {planAgainst}
claim:
  of: { plan: blitzkrieg, outcome: declared, week: 26 }
  against: { week: 52 }
  matters: 5%
  says:
    more: "Il retombe, de {of} à {against} : {difference} {interval}."
    same: "Il ne retombe pas : {of} avant, {against} six mois après."
    less: "Il continue de monter, de {of} à {against}."
\`\`\`

\`\`\`uptake
claim:
  of: { plan: blitzkrieg, outcome: buyIn, week: last }
  against: { plan: guerrilla }
  matters: 2%
  says:
    more: "{plan} gagne plus de monde que {planAgainst} : {difference} {interval}, dans {worlds} mondes possibles sur {n}."
    same: "{plan} et {planAgainst} en gagnent autant : {of} et {against}."
    less: "{planAgainst} gagne plus de monde que {plan} : {difference} {interval}, dans {worlds} mondes possibles sur {n}."
\`\`\`

\`\`\`uptake
idea:
  name: Conformité et intériorisation
  text: "sont deux processus : le premier a besoin d’un regard, le second de raisons."
  source: Kelman 1958, Compliance, identification, and internalization
  grade: M                  # V lu, C calculé à partir de données, M littérature de référence, A hypothèse
\`\`\`

\`\`\`uptake
ways:
  - { to: compare, week: 52, set: { climate.leadership: 0.1 }, text: Un climat plus rude, about: peu d’appui d’en haut }
  - { to: branches, plan: blitzkrieg, week: 26, continue: guerrilla, text: Changer d’avis en semaine 26 }
  - { to: people, person: followed, text: Demander pourquoi à l’un d’eux }
\`\`\`

## Animer

#### À demander

- Avant de tracer : que restait-il de la dernière annonce un an après ?

#### Pièges

- Prendre l’usage pour de la conviction.

\`\`\`uptake
timing:
  - { minutes: 5, text: Question }
  - { minutes: 8, text: "Prédire : jusqu’à huit courbes" }
  - { minutes: 4, text: Jouer }
  - { minutes: 6, text: Pourquoi }
  - { minutes: 7, text: "Idée, et une suite" }
\`\`\`
`;
