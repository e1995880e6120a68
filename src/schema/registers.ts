/** ISO registers, kept as data. */
import countryList from "../../data/codelists/countries.json";
import currencyList from "../../data/codelists/currencies.json";

/** ISO 3166-1 alpha-2, and XK, the user-assigned code in general use for Kosovo. */
export const countries: ReadonlySet<string> = new Set([...countryList.codes, "XK"]);
/** ISO 4217. */
export const currencies: ReadonlySet<string> = new Set(currencyList.codes);
