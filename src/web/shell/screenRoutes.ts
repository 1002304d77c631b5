import { type ComponentType, lazy } from 'react';
import type { Text } from '../../text/text.ts';
import { CompareScreen } from '../screens/compare/CompareScreen.tsx';
import type { Screen } from '../state/pageState.ts';

/** A screen: what it is called, and what is drawn on it. */
interface ScreenRoute {
  readonly name: Text;
  readonly Route: ComponentType;
}

/** A screen that is loaded once somebody goes there. */
const onDemand = (load: () => Promise<ComponentType>): ComponentType =>
  lazy(async () => ({ default: await load() }));

/** Every screen, in the order of the header. All but the first are loaded once somebody goes there. */
export const screenRoutes: Readonly<Record<Screen, ScreenRoute>> = {
  compare: { name: { en: 'Compare', fr: 'Comparer' }, Route: CompareScreen },
  people: {
    name: { en: 'People', fr: 'Personnes' },
    Route: onDemand(async () => (await import('./PeopleRoute.tsx')).PeopleRoute),
  },
  plan: {
    name: { en: 'Plan', fr: 'Plan' },
    Route: onDemand(async () => (await import('../screens/plan/PlanScreen.tsx')).PlanScreen),
  },
  branches: {
    name: { en: 'Branches', fr: 'Bifurcations' },
    Route: onDemand(async () => (await import('../screens/branches/BranchesScreen.tsx')).BranchesScreen),
  },
  organisation: {
    name: { en: 'Organisation', fr: 'Organisation' },
    Route: onDemand(
      async () => (await import('../screens/organisation/OrganisationScreen.tsx')).OrganisationScreen,
    ),
  },
  story: {
    name: { en: 'Stories', fr: 'Récits' },
    Route: onDemand(async () => (await import('./StoryRoute.tsx')).StoryRoute),
  },
  targets: {
    name: { en: 'Targets', fr: 'Cibles' },
    Route: onDemand(async () => (await import('../screens/targets/TargetsScreen.tsx')).TargetsScreen),
  },
  method: {
    name: { en: 'Method', fr: 'Méthode' },
    Route: onDemand(async () => (await import('../screens/method/MethodScreen.tsx')).MethodScreen),
  },
};
