/** The ids of the places in the page to which others lead. Ids of a dossier are letters, digits and hyphens. */
export const claimsId = (duty: string): string => `d-${duty}`;
export const linkId = (link: string): string => `l-${link}`;
export const partyId = (party: string): string => `p-${party}`;
/** @param place the number in the list of sources, from 1 */
export const sourceId = (place: number): string => `s-${place}`;
