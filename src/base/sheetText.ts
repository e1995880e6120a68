/** How a spreadsheet formula begins, also in full width (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** The text of a cell that no spreadsheet takes for a formula, in a file or on the clipboard. */
export const sheetText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
