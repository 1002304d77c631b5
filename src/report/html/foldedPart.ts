import type { Part } from './markup.ts';
import { type Markup, markup } from './markup.ts';

/** A part of the annex: its heading, and what is seen once it is opened. */
export interface FoldedPart {
  /** Unique in the page. */
  readonly id: string;
  readonly heading: string;
  /** What there is to see, in a few words beside the heading. */
  readonly aside?: string;
  readonly className?: string;
  readonly content: Part;
  /** Whether it is open from the beginning, where there is nothing else to see. */
  readonly isOpen?: boolean;
}

/** A part of the annex, closed until its reader opens it; on paper stands what was open. */
export const foldedPart = ({
  id,
  heading,
  aside,
  className = 'text',
  content,
  isOpen = false,
}: FoldedPart): Markup =>
  markup`<details class="part"${isOpen ? { markup: ' open="open"' } : undefined}><summary><h2 id="${id}">${heading}</h2>${aside === undefined ? undefined : markup`<small>${aside}</small>`}</summary>
<section class="${className}" aria-labelledby="${id}">
${content}
</section></details>
`;
