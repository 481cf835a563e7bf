/** What a spreadsheet takes for a formula (OWASP, CSV injection), full-width forms too; a plain negative number is none. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const NEGATIVE_NUMBER = /^-\d+(?:\.\d+)?$/;

/** The cell with a leading apostrophe where a spreadsheet would compute it. */
export function withoutFormula(cell: string): string {
  return FORMULA.test(cell) && !NEGATIVE_NUMBER.test(cell) ? `'${cell}` : cell;
}
