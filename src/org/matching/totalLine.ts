/** How exports begin the line in which they add up what stands above it. */
const total =
  /^(the )?(grand|sub|sous|sum|overall)?[ -]*tota(l|ux|ls)([ :=(-].*)?$|^(total|somme|sum|summe|gesamt|totale|suma|moyenne|average|mean|effectif total|headcount|nombre total|total general|somme generale|ensemble|count|nombre d[e'].*|number of .*)( *[:=(].*| \d+)?$/;

/** How a spreadsheet ends the line in which it adds up a group: `Ops Total`, `Ventes Somme`. */
const groupTotal =
  /\S[ -]+(grand |sub-?|sous-?)?(total|totals|totaux|sum|somme|count|nb|nbval|average|moyenne|summe|gesamt|ergebnis|anzahl)$/;

/** Whether a cell ends as the line does that adds up a group: only where nothing else says that it is somebody. */
export const endsLikeTotal = (cell: string): boolean =>
  cell.length < 80 && lastWord.test(cell) && groupTotal.test(fold(cell));

/** What hardly any identifier has, and every total of a group. */
const lastWord = /[ -][a-z]{2,8}$/i;

const fold = (cell: string) => cell.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();

/** Whether a cell begins a line of totals rather than that of a person. */
export const isTotal = (cell: string): boolean =>
  cell.length < 80 && /^\P{N}/u.test(cell) && total.test(fold(cell));

/** What a report writes of itself below a table. */
const ofReport =
  /^(exported|export |generated|genere|printed|imprime|edite|edition|extraction|extrait|source|confidential|confidentiel|page |filtre|filter|applied filter|filtres|run (date|on)|date (d|of)|rows?\b|records?\b|lignes?\b|nombre de|number of|\d+ (rows?|records?|lignes?|employees?|salaries|personnes|people)\b|©|\(c\)|nb[ :]|note[ :]|report|rapport|end of|fin d)/;

/** Whether a cell is a remark of the report rather than somebody's name. */
export const isReportLine = (cell: string): boolean => ofReport.test(fold(cell));

const beginning =
  /^(the |grand|sub|sous|su[mb]|som|overall|tot|ges|moy|ave|mean|eff|head|nomb|numb|ens|coun|exp|gen|g\u00e9n|prin|imp|edi|\u00e9di|ext|sou|conf|page|filt|app|run|dat|row|rec|lig|nb|note|rep|rap|end|fin|\u00a9|\(c\)|\d+ )/i;

/** Whether a cell begins like a total or a remark: hardly any does, and the rest need not be looked at closely. */
export const beginsLikeTotal = (cell: string): boolean => beginning.test(cell);
