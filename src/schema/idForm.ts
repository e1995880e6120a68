/** The form of an id: kebab-case. */
export const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
