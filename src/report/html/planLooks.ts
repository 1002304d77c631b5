/** Dashes of the plans' lines, so that none is known by its colour alone; solid first. */
const dashes = ['', '8 4', '2 3', '10 3 2 3', '5 3', '12 4 2 4 2 4', '4 2', '1 4'] as const;

/** How many plans can be told apart; further ones begin again. */
const LOOKS = dashes.length;

/** Class and dash of the k-th plan: its colour is set by the style sheet, for light and dark. */
export const planLook = (k: number): { readonly className: string; readonly dash: string } => ({
  className: `plan-${k % LOOKS}`,
  dash: dashes[k % LOOKS],
});
