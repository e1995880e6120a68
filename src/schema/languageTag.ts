/** The form of a BCP 47 tag. The language itself has two or three letters in every tag in use. */
export const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;
