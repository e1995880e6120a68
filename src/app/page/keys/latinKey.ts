/** Keys that are no letters, each without and with Shift. */
const SIGNS: Readonly<Record<string, string>> = { Slash: "/?", Minus: "-_", Equal: "=+" };

/**
 * What a key gives on a Latin keyboard, where that of the reader has another script: shortcuts are told by Latin letters,
 * which cannot be typed there. A key that gives a Latin letter, a sign of ASCII or a name is what it says, wherever it
 * lies.
 */
export function latinKey({ key, code, shiftKey }: Pick<KeyboardEvent, "key" | "code" | "shiftKey">): string {
  if (/^[\p{ASCII}\p{Script=Latin}]/u.test(key)) return key;
  const [, letter, digit] = /^(?:Key([A-Z])|Digit(\d))$/u.exec(code) ?? [];
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase();
  return digit ?? SIGNS[code]?.[shiftKey ? 1 : 0] ?? key;
}
