/** Panels side by side on a wide page: two or three, so that none stands alone in the last row where that can be. */
export function panelColumns(panels: number): number {
  if (panels <= 3) return Math.max(1, panels);
  const isAlone = (columns: number) => panels % columns === 1;
  return [3, 2].find((columns) => !isAlone(columns)) ?? 3;
}
