/**
 * Plans that between them do everything that a plan can do to posts, ties, states and thresholds, in a firm that begins
 * with a structure, which some of them take apart.
 */
export const everyTacticScenario = (structure: string) => `version: 1
horizon: 78w
seed: 7
organisation: { generate: { people: 240, units: 12, divisions: 3, contacts: 14, fixed: true, worlds: 1 } }
rule: { kind: change, turnover: 0, reactanceGain: 0.35 }
climate: { leadership: 0.4, resistance: 1.5, habit: 0.2, resignation: 0.1, fit: 0.9, shortTermism: 0.5 }
start: { structure: ${structure}, active: 30% }
target: { structure: coordinated, participation: 25%, hold: 4w, deadline: 78w }
resources: { seats: 8% }
plans:
  divisions:
    steps:
      - id: staff
        do:
          - { tactic: announce }
          - { tactic: centralTeam, people: 6, grows: true, champions: 50%, hours: 8 }
          - { tactic: divisionHub, at: 4w, champions: 50% }
          - { tactic: hub, at: 6w, who: all, over: 8w, fill: rank }
          - { tactic: sponsor, leadership: 40% }
          - { tactic: toolkit }
          - { tactic: hub, at: 50w, who: all, over: 4w }
  peers:
    steps:
      - id: let-go
        do:
          - { tactic: dissolve }
          - { tactic: announce, at: 2w }
          - { tactic: train, at: 2w, hours: 8 }
          - { tactic: community, at: 4w, every: 6w }
          - { tactic: ambassadors, share: 5% }
          - { tactic: centralTeam, at: 20w, people: 4 }
          - { tactic: hub, at: 22w, who: all }
          - { tactic: recognise, at: 10w, every: 9w }
  deadline:
    steps:
      - id: oblige
        do:
          - { tactic: mandate, deadline: 12w, weeks: 30w, leaveWhenResistant: 20% }
          - { tactic: consolidate, over: 4w }
          - { tactic: consolidate, at: 20w, over: 4w }
          - { tactic: train, compulsory: true, hours: 8 }
          - { tactic: listen, at: 3w }
          - { tactic: extract, at: 6w }
          - { tactic: pilot, at: 8w }
          - { tactic: dissolve, at: 60w, posts: centre }
`;
