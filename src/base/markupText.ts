const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};

/** A text escaped for HTML and XML, in an element or in an attribute. */
export const markupText = (text: string): string => text.replace(/[&<>"']/gu, letter => entities[letter]!);
