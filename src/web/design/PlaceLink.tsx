import type { ReactNode } from 'react';
import { followInPage } from './followInPage.ts';

/** Somewhere on this page that a link leads to. */
export interface Place {
  /** Its address, for whoever opens it in another tab. */
  readonly href: string;
  readonly onGo: () => void;
}

/** A link within the page: it goes there without loading anything, unless another tab is asked for. */
export const PlaceLink = ({ place, children }: { readonly place: Place; readonly children: ReactNode }) => (
  <a href={place.href} onClick={followInPage(place.onGo)}>
    {children}
  </a>
);
