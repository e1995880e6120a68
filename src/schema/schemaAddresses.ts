export type SchemaDraft = "2020-12" | "draft-07";

/** Where the schema of each draft is published. The address is also its `$id`. */
export const schemaAddresses: Readonly<Record<SchemaDraft, string>> = {
  "2020-12": "https://deep-labor.org/schema/dossier-1.schema.json",
  "draft-07": "https://deep-labor.org/schema/dossier-1.draft-07.schema.json",
};
