import type { CoordinationView } from './worldView.ts';

/** What a plan does once, by the numbers of the reference (schedule.h). */
export const events = [
  'opens',
  'releases',
  'closes',
  'places',
  'appoints',
  'setsUp',
  'offers',
  'tiesPost',
  'tiesPerson',
  'offersPeers',
  'givesState',
  'eases',
  'legitimates',
] as const;
export type EventName = (typeof events)[number];
export type PlanEvent = readonly [what: EventName, a?: number, b?: number, c?: number];

const NO_TIE = -1;
const TO_CENTRE = -2;

/**
 * What a plan has done to posts and ties between the end of one week and the decisions of the next, from how they stood
 * then and how they stand now. What follows from an event is not told: with a lead's release the ties of the hub end.
 */
export function planEvents(before: CoordinationView, now: CoordinationView): PlanEvent[] {
  const told: PlanEvent[] = [];
  before.posts.forEach(({ holder, closed }, p) => {
    if (holder >= 0 && now.posts[p].holder !== holder) told.push(['releases', p]);
    if (!closed && now.posts[p].closed) told.push(['closes', p]);
  });
  now.posts.slice(before.posts.length).forEach(({ kind, division, above }) => {
    told.push(['opens', kind, division, above]);
  });
  now.posts.forEach(({ above, holder, stands }, p) => {
    const was = before.posts[p];
    if (was !== undefined && was.above !== above) told.push(['places', p, above]);
    if (holder >= 0 && was?.holder !== holder) told.push(['appoints', p, holder]);
    if (stands && !was?.stands) told.push(['setsUp', p]);
  });
  for (let i = 0; i < now.offered.length; i++) {
    const to = now.offered[i];
    const isAskedAgain = to === TO_CENTRE && before.live[i] === 1 && now.live[i] === 0;
    if (to !== NO_TIE && (before.offered[i] !== to || isAskedAgain)) told.push(['offers', i, to]);
  }
  now.posts.forEach(({ live }, p) => {
    if (live && !before.posts[p]?.live) told.push(['tiesPost', p]);
  });
  for (let i = 0; i < now.live.length; i++)
    if (now.live[i] === 1 && before.live[i] !== 1) told.push(['tiesPerson', i]);
  for (const { a, b, live } of now.pairs.slice(before.pairs.length))
    told.push(['offersPeers', a, b, Number(live)]);
  return told;
}
