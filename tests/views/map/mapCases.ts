/** The hard cases of a map, as dossiers: drawings that say where each party stands. */
import { countries } from "../../../src/schema/index.ts";
import { draw } from "../../model/drawing.ts";

type Party = NonNullable<NonNullable<Parameters<typeof draw>[1]>["parties"]>[string];

const at = (country: string): Party => ({ country });
const text = (...asked: Parameters<typeof draw>): string => JSON.stringify(draw(...asked));

/** Forty countries all over the world, small ones among them. */
const forty = [...countries].filter((_, place) => place % 6 === 0).slice(0, 40);
const ids = forty.map((_, place) => `p${place + 1}`);
const fortyAt = Object.fromEntries(ids.map((id, place) => [id, at(forty[place]!)]));

export const mapCases: ReadonlyMap<string, string> = new Map([
  ["nowhere", text("c > a > [w]")],
  ["one country", text("c > a > [w]", { parties: { c: at("FR"), a: at("FR"), w: at("FR") } })],
  ["forty countries in a row", text(`${ids.join(" > ")} > [w]`, { parties: { ...fortyAt, w: at("US") } })],
  [
    "forty countries side by side",
    text(ids.map(id => `c > ${id} > [w]`).join(", "), { parties: { ...fortyAt, c: at("US"), w: at("IN") } }),
  ],
  ["the date line", text("c > a > b > [w]", { parties: { c: at("US"), a: at("NZ"), b: at("FJ"), w: at("KI") } })],
  [
    "small countries in one corner",
    text("c > a > b > d > e > [w]", {
      parties: { c: at("LU"), a: at("BE"), b: at("NL"), d: at("DE"), e: at("CH"), w: at("LI") },
    }),
  ],
  [
    "points alone",
    text("c > a > [w]", {
      parties: {
        c: { place: { name: "Nairobi", lat: -1.29, lon: 36.82 } },
        a: { place: { lat: 5.6, lon: -0.19 } },
        w: { place: { name: { en: "A ship in the Gulf", fr: "Un navire dans le golfe" }, lat: 26, lon: 52 } },
      },
    }),
  ],
  [
    "points in a country",
    text("c > a > b > [w]", {
      parties: {
        c: { country: "FR", place: { name: "Paris", lat: 48.86, lon: 2.35 } },
        a: { country: "FR", place: { name: "Marseille", lat: 43.3, lon: 5.37 } },
        b: at("ES"),
        w: { country: "MA", place: { name: "Rabat", lat: 34.02, lon: -6.84 } },
      },
    }),
  ],
  [
    "unknown, unwritten and withheld",
    text("c > a > u?1-3 > b > [w]", {
      parties: {
        c: at("US"),
        a: { withheld: true },
        b: {},
        w: at("FR"),
        others: { kind: "unknown", count: { min: 2 }, placed: false },
        court: { kind: "authority", country: "DE" },
      },
    }),
  ],
  [
    "several countries",
    text("c > a > [w]", {
      parties: { c: { countries: ["US", "IE"] }, a: { countries: ["US", "PH"] }, w: { countries: ["IN", "PH", "KE"] } },
    }),
  ],
  [
    "back and forth, with money, data and owners",
    text("c > a > b > [w], b > a", {
      parties: { c: at("US"), a: at("KE"), b: at("UG"), w: at("KE"), bank: at("GB") },
      links: ["c pays w", "c hosts-data a", "c owns a", "bank pays b", "a instructs c"],
    }),
  ],
  [
    "names from right to left",
    text("c > a > [w]", {
      parties: {
        c: { country: "AE", name: "شركة الخدمات الرقمية المحدودة" },
        a: { country: "EG", name: "מכללת העבודה", seat: "CY" },
        w: { country: "MA", name: "عاملات البيانات", place: { name: "الدار البيضاء", lat: 33.57, lon: -7.59 } },
      },
    }),
  ],
  ["no workers", text("c > a", { parties: { c: at("US"), a: at("BR") } })],
]);
