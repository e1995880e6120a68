/** From a search to what it found, by a key: the way there leads past the whole picture otherwise. */

/** Id of the first party that is sought in the list of a network; where none is sought, of the first. */
export const LIST_FIRST = "network-list-first";

/** @returns whether there is one to go to */
export function focusListFirst(): boolean {
  const link = document.querySelector<HTMLElement>(`#${LIST_FIRST} a`);
  link?.focus();
  return link !== null;
}
