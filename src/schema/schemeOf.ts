/** The scheme of identifiers that name an entry of the product's own register (`data/register.json`). */
export const OWN_SCHEME = "deep-labor";

/** The scheme of an identifier, as schemes are compared: without regard to case and outer blanks ("LEI" is "lei"). */
export const schemeOf = ({ scheme }: { readonly scheme: string }): string => scheme.trim().toLowerCase();
