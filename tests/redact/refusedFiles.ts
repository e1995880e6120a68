/** A small file with a withheld party and an unnamed person, and what must not stand in it. */
type Raw = Record<string, unknown>;

export type SmallFile = {
  readonly firm?: Raw;
  readonly source?: Raw;
  readonly link?: Raw;
  readonly more?: Raw;
};

/** Client → a withheld firm → workers, as told by an unnamed worker. */
export function smallFile({ firm = {}, source = {}, link = {}, more = {} }: SmallFile = {}): string {
  return JSON.stringify({
    format: "deep-labor/1",
    id: "small",
    title: "A chain",
    language: "en",
    updated: "2026-11-25",
    parties: [
      { id: "client", kind: "organisation", name: "Client" },
      { id: "middle-firm", kind: "organisation", name: "A staffing agency", withheld: true, ...firm },
      { id: "workers", kind: "worker-group", name: "Workers" },
    ],
    links: [
      {
        id: "l1",
        type: "commissions",
        from: "client",
        to: "middle-firm",
        verification: "single-source",
        evidence: ["said-in-may"],
        ...link,
      },
      {
        id: "l2",
        type: "engages",
        from: "middle-firm",
        to: "workers",
        verification: "single-source",
        evidence: ["talk-in-may"],
      },
    ],
    sources: [
      { id: "talk-in-may", type: "interview", person: { identity: "role-only", role: "worker" }, ...source },
      { id: "report", type: "press", title: "A report", url: "https://paper.example/report" },
    ],
    quotes: [{ id: "said-in-may", source: "talk-in-may", quote: "They came by night and left no name." }],
    ...more,
  });
}

const secret = { private: { name: "Acme Staffing" } };

/** Files that are refused, with the code and the place that is reported. */
export const refusedFiles: readonly (readonly [name: string, file: string, code: string, place: string])[] = [
  [
    "the private name of a party in a remark",
    smallFile({ firm: secret, link: { remark: "Signed by Acme Staffing in Nairobi." } }),
    "private-told",
    "/links/0/remark",
  ],
  [
    "the same in other letters, accents and signs",
    smallFile({ firm: secret, link: { label: { fr: "l’agence ÁCME–staffing" } } }),
    "private-told",
    "/links/0/label/fr",
  ],
  [
    "within a word",
    smallFile({ firm: { private: ["cme St"] }, link: { remark: "Acme Staffing" } }),
    "private-told",
    "/links/0/remark",
  ],
  [
    "in an address, as addresses write it",
    smallFile({ firm: secret, more: { authors: [{ name: "A", url: "https://paper.example/?q=acme+st%61ffing" }] } }),
    "private-told",
    "/authors/0/url",
  ],
  [
    "a quote of more than 50 words",
    smallFile({
      more: { quotes: [{ id: "q", source: "report", quote: "late ".repeat(51).trim() }] },
      link: { evidence: [] },
    }),
    "long-quote",
    "/quotes/0/quote",
  ],
  ["in an id", smallFile({ firm: secret, link: { id: "to-acme-staffing" } }), "private-told", "/links/0/id"],
  [
    "of a private place that the format does not know",
    smallFile({ more: { strange: { private: ["Acme Staffing"] }, summary: "Acme Staffing" } }),
    "private-told",
    "/summary",
  ],
  [
    "a private number",
    smallFile({ source: { private: { phone: 254_700_123_456 } }, link: { remark: "Ask 254700123456." } }),
    "private-told",
    "/links/0/remark",
  ],
  [
    "a key in a private place",
    smallFile({ source: { private: { "Jane Muthoni": "met twice" } }, link: { remark: "Jane Muthoni said so." } }),
    "private-told",
    "/links/0/remark",
  ],
  [
    "another name of a withheld party",
    smallFile({ firm: { aliases: [{ en: "Night Crew" }] }, more: { summary: "The Night Crew affair" } }),
    "name-told",
    "/summary",
  ],
  [
    "its number in a register",
    smallFile({ firm: { identifiers: [{ scheme: "BRS", id: "PVT-AB12" }] }, more: { summary: "PVT-AB12" } }),
    "name-told",
    "/summary",
  ],
  [
    "words of a person who did not agree to be quoted",
    smallFile({ more: { summary: { en: "One says: “They came by night and left no name.”" } } }),
    "quote-told",
    "/summary/en",
  ],
  [
    "an id in a quote",
    smallFile({
      more: { quotes: [{ id: "q", source: "report", quote: "the middle-firm of the file" }] },
      link: { evidence: [] },
    }),
    "id-told",
    "/quotes/0/quote",
  ],
  [
    "an id in an address",
    smallFile({ more: { authors: [{ name: "A", url: "https://paper.example/talk-in-may" }] } }),
    "id-told",
    "/authors/0/url",
  ],
  [
    "an id in prose, where it can be nothing else",
    smallFile({ link: { remark: "See middle-firm." } }),
    "id-told",
    "/links/0/remark",
  ],
  [
    "an id that is a word, where it is the target of a link",
    smallFile({ source: { id: "told" }, more: { ...citing("told"), summary: "They [said](#told) so." } }),
    "id-told",
    "/summary",
  ],
  [
    "an id that is a word, where it is the target of a link with a title",
    smallFile({ source: { id: "told" }, more: { ...citing("told"), summary: 'They [said](#told "So") so.' } }),
    "id-told",
    "/summary",
  ],
  [
    "an id that is a word, where it is the target of a link in angle brackets",
    smallFile({ source: { id: "told" }, more: { ...citing("told"), summary: "They [said](<#told>) so." } }),
    "id-told",
    "/summary",
  ],
  [
    "an id that is a word, where it is code",
    smallFile({ source: { id: "told" }, more: { ...citing("told"), summary: "They `told` so." } }),
    "id-told",
    "/summary",
  ],
  ["an id within another", smallFile({ link: { id: "client-middle-firm" } }), "id-in-id", "/links/0/id"],
  [
    "an id of an unnamed source within that of a quote",
    smallFile({
      link: { evidence: [] },
      more: { quotes: [{ id: "q-talk-in-may", source: "report", quote: "They came by day." }] },
    }),
    "id-in-id",
    "/quotes/0/id",
  ],
  ["an id in that of the dossier", smallFile({ more: { id: "about-middle-firm" } }), "id-in-id", "/id"],
  [
    "what is said of a withheld party and does not leave",
    smallFile({ firm: { description: "hires by night only" }, link: { remark: "It hires by night only." } }),
    "hidden-told",
    "/links/0/remark",
  ],
  [
    "the title of an unnamed source",
    smallFile({ source: { title: "Voices from Shed 4" }, link: { remark: "As in “Voices from shed 4”." } }),
    "hidden-told",
    "/links/0/remark",
  ],
  [
    "a public name that is the private one",
    smallFile({ firm: { private: { known: { as: "a  STAFFING agency" } } } }),
    "name-not-hidden",
    "/parties/1/name",
  ],
  ["an error", smallFile({ link: { start: "May" } }), "has-error", "/links/0/start"],
];

/** Nothing is quoted, and the second link rests on this source. */
function citing(source: string): Raw {
  const links = [
    ["l1", "commissions", "client", "middle-firm"],
    ["l2", "engages", "middle-firm", "workers"],
  ] as const;
  return {
    quotes: [],
    links: links.map(([id, type, from, to]) => ({
      id,
      type,
      from,
      to,
      verification: "single-source",
      evidence: [source],
    })),
  };
}
