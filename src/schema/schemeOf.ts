/** Scheme of the identifiers that name an entry of the product's own register (`data/register.json`). */
export const OWN_SCHEME = "deep-labor";

/** Registers are compared without regard to case and to blanks at the ends: "LEI" is "lei". */
export const schemeOf = ({ scheme }: { readonly scheme: string }): string => scheme.trim().toLowerCase();
