import type { JsonObject } from "../schema/index.ts";
import { objectsIn } from "./itemAddress.ts";
import { sameAddress } from "./sameAddress.ts";

const ADDRESSES = ["url", "archivedUrl", "seenAt"] as const;

/** The source of a file that an address leads to: its own, an archived copy's, where it was seen, or its DOI's. */
export const sourceAt = (file: JsonObject, address: string): JsonObject | undefined => {
  const sources = objectsIn(file, "sources");
  return (
    sources.find(({ url }) => typeof url === "string" && sameAddress(url, address)) ??
    sources.find(
      source =>
        ADDRESSES.some(field => typeof source[field] === "string" && sameAddress(source[field], address)) ||
        (typeof source.doi === "string" && sameAddress(`https://doi.org/${source.doi}`, address)),
    )
  );
};
