/** What a spreadsheet would take for a formula, also written in full width (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** The text of a cell with which no spreadsheet reckons, in a file or on the clipboard. */
export const sheetText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
