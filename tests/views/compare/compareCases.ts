/** Pairs that are hard to set beside each other. */
import { type Compared, type Inquiry, type Lens, sharedPlane } from "../../../src/model/index.ts";
import { type Language, narratorOf } from "../../../src/text/index.ts";
import type { CompareSide } from "../../../src/views/index.ts";
import { galleryText } from "../../gallery/gallery.ts";
import { inquiryInto, shipped } from "../chain/chainCases.ts";

export type ComparePair = { readonly name: string; readonly sides: readonly [CompareSide, CompareSide] };

type Asked = { readonly lens?: Lens; readonly place?: number };

const sideOf = (inquiry: Inquiry, language: Language, plane: Compared["plane"], place = 0): CompareSide => ({
  inquiry,
  narrator: narratorOf(inquiry.file.dossier, language, inquiry.chain.focus.known).brief,
  group: inquiry.chain.groups[place] ?? null,
  plane,
});

/** A side of a dossier of the library, or of the gallery. */
export function sidesOf(
  [first, second]: readonly [string, string],
  language: Language,
  [one, other]: readonly [Asked, Asked] = [{}, {}],
  plane?: Compared["plane"],
): ComparePair["sides"] {
  const textOf = (id: string) => shipped.get(id) ?? galleryText(id);
  const inquiries = [inquiryInto(textOf(first), one.lens), inquiryInto(textOf(second), other.lens)] as const;
  const bare = [
    { inquiry: inquiries[0], group: inquiries[0].chain.groups[one.place ?? 0] ?? null },
    { inquiry: inquiries[1], group: inquiries[1].chain.groups[other.place ?? 0] ?? null },
  ] as const;
  const shared = plane ?? sharedPlane(bare);
  return [sideOf(inquiries[0], language, shared, one.place), sideOf(inquiries[1], language, shared, other.place)];
}

const pair = (name: string, ...asked: Parameters<typeof sidesOf>): ComparePair => ({ name, sides: sidesOf(...asked) });

export const comparePairs: readonly ComparePair[] = [
  pair("the seed’s own", ["mechanical-turk", "microsoft-voice-assistant"], "en"),
  pair("the seed’s own, turned, in French", ["microsoft-voice-assistant", "mechanical-turk"], "fr"),
  pair("itself", ["openai-sama", "openai-sama"], "en"),
  pair("two groups", ["flamanville", "flamanville"], "fr", [{}, { place: 2 }]),
  pair("two days of knowledge", ["clic-and-walk", "clic-and-walk"], "en", [
    { lens: { known: "2020-06" } },
    { lens: { known: "2023-01" } },
  ]),
  pair("two days", ["uber-sao-paulo", "uber-sao-paulo"], "en", [{ lens: { date: "2010" } }, {}]),
  pair("one party beside two hundred", ["one-party", "two-hundred-parties"], "en"),
  pair("two beside two hundred", ["mechanical-turk", "two-hundred-parties"], "fr"),
  pair("an empty day", ["empty-day", "google-raters"], "en"),
  pair("Arabic beside Chinese", ["arabic", "japanese-chinese"], "en"),
  pair("signs of direction", ["bidi-controls", "long-names"], "fr"),
  pair("everything unknown", ["everything-unknown", "withheld"], "en"),
  pair("pieces and cycles", ["detached-pieces", "cycle"], "en"),
  pair("many groups, fourteen duties", ["many-groups", "fourteen-duties"], "fr"),
];
