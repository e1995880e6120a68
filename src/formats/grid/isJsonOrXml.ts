/** Whether a text begins as JSON or XML do: its lines are no rows, whatever separators stand in them. */
export const isJsonOrXml = (text: string): boolean => /^\s*[{[<]/u.test(text);
