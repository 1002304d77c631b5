import { darkTokens, faces, lightTokens, printTokens } from '../../report/html/tokens.ts';

/** How light the page is: as the system, or as the reader said. */
export type Theme = 'auto' | 'light' | 'dark';

const looks = Array.from(
  { length: 8 },
  (_, k) => `.plan-${k}{--plan:var(--plan-${k});--tint:var(--tint-${k})}`,
).join('');

/** The same colours as the report's, from the same list. */
const rules = `:root{color-scheme:light;${faces}${lightTokens}}
:root[data-theme=dark]{color-scheme:dark;${darkTokens}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${darkTokens}}}
@media print{:root,:root[data-theme=dark],:root:not([data-theme=light]){color-scheme:light;${printTokens}}}
.plan-none{--plan:var(--ink3);--tint:var(--raised)}
${looks}`;

/** Gives the document its colours and faces. */
export function addTokens(): void {
  const style = document.createElement('style');
  style.textContent = rules;
  document.head.prepend(style);
}

/** Makes the document light or dark. */
export function applyTheme(theme: Theme): void {
  if (theme === 'auto') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.dataset.theme = theme;
}
