import * as z from 'zod';
import { decision, share } from '../quantities.ts';

const bound = (byDefault: number, unit: string, en: string, fr: string) =>
  decision(share().default(byDefault), { en, fr, unit, basis: 'A' });

/** Where structures part: every share and number at which an organisation is read as one or the other. */
export const classBoundParameters = {
  participation: bound(
    0.01,
    'share of people',
    'people active below which an organisation is dormant; range 0.5–5 %',
    'personnes actives, seuil sous lequel une organisation dort ; plage 0,5–5 %',
  ),
  rogue: bound(
    0.5,
    'share of the active',
    'the active who publish uncoordinated, from which a structure is organic; range 30–70 %',
    'actifs qui publient sans coordination, à partir desquels une structure est organique ; plage 30–70 %',
  ),
  autonomy: bound(
    0.5,
    'share of units',
    'units that publish for themselves, below which a structure is centralised or emerging; range 30–70 %',
    'unités qui publient elles-mêmes, seuil sous lequel une structure est centralisée ou émergente ; plage 30–70 %',
  ),
  centralShare: bound(
    0.4,
    'share of coordinated people who publish',
    'members of the centre among them, at least, for centralised; range 25–60 %',
    'membres du centre parmi eux, au moins, pour une structure centralisée ; plage 25–60 %',
  ),
  divisionHubs: decision(z.int().min(1).max(1000).default(2), {
    en: 'divisions led by a hub of their own, at least, for a dandelion; range 2–3',
    fr: 'divisions menées par leur propre relais, au moins, pour un pissenlit ; plage 2–3',
    unit: 'divisions',
    basis: 'A',
  }),
  divisionHubShare: bound(
    0.5,
    'share of divisions',
    'the same as a share of the divisions; range 40–80 %',
    'de même en part des divisions ; plage 40–80 %',
  ),
  honeycombParticipation: bound(
    0.75,
    'share of people',
    'people active at least for a honeycomb; range 60–90 %',
    'personnes actives au moins pour un nid d’abeilles ; plage 60–90 %',
  ),
  peerComponent: bound(
    0.75,
    'share of the active',
    'the active whom peer ties join, at least, for a honeycomb; range 50–90 %',
    'actifs que relient des liens entre pairs, au moins, pour un nid d’abeilles ; plage 50–90 %',
  ),
} as const;

const schema = z.strictObject(classBoundParameters);

/** The bounds by which an organisation is read; shares in [0, 1]. */
export type ClassBounds = z.output<typeof schema>;

/** The published defaults. */
export const usualBounds: ClassBounds = schema.parse({});
