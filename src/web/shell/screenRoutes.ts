import { type ComponentType, lazy } from 'react';
import type { Text } from '../../text/text.ts';
import { CompareScreen } from '../screens/compare/CompareScreen.tsx';
import type { Screen } from '../state/pageState.ts';

/** A screen: what it is called, and what is drawn on it. */
interface ScreenRoute {
  readonly name: Text;
  readonly Route: ComponentType;
}

/** Every screen, in the order of the header. All but the first are loaded once somebody goes there. */
export const screenRoutes: Readonly<Record<Screen, ScreenRoute>> = {
  compare: { name: { en: 'Compare', fr: 'Comparer' }, Route: CompareScreen },
  people: {
    name: { en: 'People', fr: 'Personnes' },
    Route: lazy(async () => ({ default: (await import('./PeopleRoute.tsx')).PeopleRoute })),
  },
  branches: {
    name: { en: 'Branches', fr: 'Bifurcations' },
    Route: lazy(async () => ({
      default: (await import('../screens/branches/BranchesScreen.tsx')).BranchesScreen,
    })),
  },
  targets: {
    name: { en: 'Targets', fr: 'Cibles' },
    Route: lazy(async () => ({
      default: (await import('../screens/targets/TargetsScreen.tsx')).TargetsScreen,
    })),
  },
  method: {
    name: { en: 'Method', fr: 'Méthode' },
    Route: lazy(async () => ({
      default: (await import('../screens/method/MethodScreen.tsx')).MethodScreen,
    })),
  },
};
