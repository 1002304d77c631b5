import { type ComponentType, lazy } from 'react';
import type { Text } from '../../text/text.ts';
import { CompareScreen } from '../screens/compare/CompareScreen.tsx';
import type { Screen } from '../state/pageState.ts';
import { loadStyles } from './loadStyles.ts';

/** A screen: what it is called, and what is drawn on it. */
interface ScreenRoute {
  readonly name: Text;
  readonly Route: ComponentType;
}

/** A screen that is loaded with its styles once somebody goes there; `file` is the name of what it begins with. */
const onDemand = (file: string, load: () => Promise<ComponentType>): ComponentType =>
  lazy(async () => {
    const [Route] = await Promise.all([load(), loadStyles(file)]);
    return { default: Route };
  });

/** Every screen, in the order of the header. All but the first are loaded once somebody goes there. */
export const screenRoutes: Readonly<Record<Screen, ScreenRoute>> = {
  compare: { name: { en: 'Compare', fr: 'Comparer' }, Route: CompareScreen },
  people: {
    name: { en: 'People', fr: 'Personnes' },
    Route: onDemand('PeopleRoute', async () => (await import('./PeopleRoute.tsx')).PeopleRoute),
  },
  plan: {
    name: { en: 'Plan', fr: 'Plan' },
    Route: onDemand('PlanScreen', async () => (await import('../screens/plan/PlanScreen.tsx')).PlanScreen),
  },
  branches: {
    name: { en: 'Branches', fr: 'Bifurcations' },
    Route: onDemand(
      'BranchesScreen',
      async () => (await import('../screens/branches/BranchesScreen.tsx')).BranchesScreen,
    ),
  },
  organisation: {
    name: { en: 'Organisation', fr: 'Organisation' },
    Route: onDemand(
      'OrganisationScreen',
      async () => (await import('../screens/organisation/OrganisationScreen.tsx')).OrganisationScreen,
    ),
  },
  story: {
    name: { en: 'Stories', fr: 'Récits' },
    Route: onDemand('StoryRoute', async () => (await import('./StoryRoute.tsx')).StoryRoute),
  },
  targets: {
    name: { en: 'Targets', fr: 'Cibles' },
    Route: onDemand(
      'TargetsScreen',
      async () => (await import('../screens/targets/TargetsScreen.tsx')).TargetsScreen,
    ),
  },
  method: {
    name: { en: 'Method', fr: 'Méthode' },
    Route: onDemand(
      'MethodScreen',
      async () => (await import('../screens/method/MethodScreen.tsx')).MethodScreen,
    ),
  },
};
