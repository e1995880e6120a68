/** A small chain whose workers are told of, for tests of what is told of people. */
type Fields = Readonly<Record<string, unknown>>;

/** Everything that the format holds of workers. */
export const everyFact = {
  status: "self-employed",
  setting: "home",
  tasks: ["training", "moderation"],
  media: ["text", "image"],
  stage: "in-service",
  languages: ["pt"],
  ratingSystem: { issuer: "scorer", effects: "Below 4.2 no tasks are shown." },
  certification: "A test of two hours, unpaid.",
  nda: true,
  minors: true,
  evidence: ["talk"],
} as const;

export const share = (what: string, value: unknown, more: Fields = {}) => ({
  id: `${what}-${JSON.stringify(value).replaceAll(/\D/gu, "")}`,
  about: "hands",
  what,
  value,
  unit: "percent",
  verification: "reported",
  evidence: [],
  ...more,
});

type Chain = {
  readonly workers?: unknown;
  readonly group?: Fields;
  readonly scorer?: Fields;
  readonly links?: readonly Fields[];
  readonly figures?: readonly unknown[];
};

/** Client → hands, rated by a scorer that stands beside the chain. */
export const peopleFile = ({ workers, group = {}, scorer = {}, links = [], figures = [] }: Chain = {}): string =>
  JSON.stringify({
    format: "deep-labor/1",
    id: "people",
    title: "People",
    language: "en",
    updated: "2025-01-01",
    clients: ["client"],
    parties: [
      { id: "client", kind: "organisation", name: "Client" },
      { id: "scorer", kind: "organisation", name: "Scorer", ...scorer },
      { id: "hands", kind: "worker-group", name: "Hands", ...(workers ? { workers } : {}), ...group },
    ],
    links: [
      {
        id: "client-hands",
        type: "engages",
        from: "client",
        to: "hands",
        verification: "reported",
        evidence: ["talk"],
      },
      ...links.map(link => ({ verification: "reported", evidence: ["talk"], ...link })),
    ],
    figures,
    sources: [{ id: "talk", type: "interview", title: "A talk", publisher: "The Paper", published: "2024" }],
  });
