import { type AnyParameter, everyParameter, type PlaceKind } from "./parameters.ts";
import {
  comparePlace,
  dossierPlace,
  homePlace,
  networkPlace,
  ownInNetwork,
  type Place,
  parametersOf,
} from "./place.ts";

function kindOf(params: URLSearchParams, ownKey: string | null): PlaceKind {
  if (params.has("network")) return "network";
  if (params.has("compare")) return "compare";
  return ownKey !== null || params.get("dossier") || params.get("src") || params.has("local") ? "dossier" : "home";
}

/** The value as it would be written; null where it is the default. */
function written({ name, codec }: AnyParameter, params: URLSearchParams): string | null {
  const alone = new URLSearchParams();
  codec.write(alone, name, codec.parse(params, name));
  return alone.get(name);
}

/**
 * Reads `location.search`, once for each choice of the page that it leads to. What cannot be read counts as absent and
 * is kept in `unread`, so that the reader is told. Ids are checked later, by whoever has the file (`resolve`).
 * @param ownKey key of the local file that is shown: it stands in no address
 */
export function parsePlace(search: string, ownKey: string | null = null): Place {
  const params = new URLSearchParams(search);
  const kind = kindOf(params, ownKey);
  const mine = parametersOf(kind);
  const chosen = Object.fromEntries(mine.map(({ field, name, codec }) => [field, codec.parse(params, name)]));
  const unread = Object.fromEntries(
    mine.flatMap(({ name, codec }) => {
      const texts = codec.unread(params, name);
      return texts.length > 0 ? [[name, texts]] : [];
    }),
  );
  const carried = Object.fromEntries(
    everyParameter.flatMap(entry => {
      const text = entry.through?.includes(kind) ? written(entry, params) : null;
      return text === null ? [] : [[entry.name, text]];
    }),
  );
  const read = { ...chosen, unread, carried };
  switch (kind) {
    case "home":
      return { ...homePlace(null), ...read };
    case "network":
      return networkPlace({ ...read, ...ownInNetwork(ownKey) });
    case "compare":
      return {
        ...comparePlace([
          { kind: "own", key: "" },
          { kind: "own", key: "" },
        ]),
        ...read,
      };
    case "dossier": {
      const place = { ...dossierPlace({ kind: "own", key: "" }), ...read };
      return ownKey === null ? place : { ...place, from: { kind: "own", key: ownKey } };
    }
  }
}
