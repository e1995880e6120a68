/** Words in the language of the dossier, or one text per language, by its tag. */
export type Text = string | Record<string, string>;
