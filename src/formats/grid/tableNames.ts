/** Which entries of an archive or a folder are tables, by their names, and which ones people put there. */

const TABLE = /\.(?:csv|tsv|tab|txt)$/iu;
/** What systems put into archives and folders beside the files. */
const OF_THE_SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.[^/]*(?:\/|$)|thumbs\.db$|desktop\.ini$)/iu;

export const isOwnName = (name: string): boolean => !OF_THE_SYSTEM.test(name) && !name.endsWith("/");

export const isTableName = (name: string): boolean => TABLE.test(name) && isOwnName(name);
