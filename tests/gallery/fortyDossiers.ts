/**
 * Forty invented dossiers, the same each time, for looking at a large library: chains of 3 to 11 layers in many
 * countries, in English and French and one in Arabic, with firms that stand in several of them.
 */
import { randomOf } from "../bench/generateChain.ts";

const COUNT = 40;
/** How many of the forty have so many layers: most chains are short, and a few are very deep. */
const DEPTHS = [
  3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8, 9, 9, 10,
  11,
];

type Both = { readonly en: string; readonly fr: string };

const clients: readonly (readonly [name: string, country: string])[] = [
  ["Norrland Motors", "SE"],
  ["Tessera Search", "US"],
  ["Banque Aurore", "FR"],
  ["Kestrel Foods", "GB"],
  ["Halden Chips", "DE"],
  ["Océane Assurances", "FR"],
  ["Miro Social", "US"],
  ["Volta Energy", "IT"],
];

/** Firms that stand in several chains, known by an identifier. */
const shared: readonly (readonly [name: string, country: string, role: string])[] = [
  ["Lakeside Data Ltd", "KE", "subcontractor"],
  ["Crowdloom", "US", "task-platform"],
  ["Atelier Numérique de Tana", "MG", "subcontractor"],
  ["Brightline Staffing", "PH", "labour-supplier"],
  ["Periscope Labelling", "IN", "subcontractor"],
  ["Casa Recruta", "PT", "recruiter"],
];

const firms: readonly (readonly [name: Both, country: string, role: string])[] = [
  [{ en: "A general contractor", fr: "Un maître d’œuvre" }, "FR", "main-contractor"],
  [{ en: "A staffing agency in Manila", fr: "Une agence de recrutement à Manille" }, "PH", "labour-supplier"],
  [{ en: "A platform for small tasks", fr: "Une plateforme de microtâches" }, "US", "task-platform"],
  [
    { en: "Subcontracting joint venture of four builders", fr: "Groupement momentané de quatre entreprises" },
    "PL",
    "consortium",
  ],
  [{ en: "A payment company", fr: "Une société de paiement" }, "IE", "payment-processor"],
  [{ en: "Two brothers with a van", fr: "Deux frères et une camionnette" }, "RO", "recruiter"],
  [{ en: "A call centre in Antananarivo", fr: "Un centre d’appels à Antananarivo" }, "MG", "subcontractor"],
  [{ en: "A temporary work agency", fr: "Une agence d’intérim" }, "CY", "labour-supplier"],
  [{ en: "A holding company", fr: "Une société mère" }, "LU", "parent-company"],
  [{ en: "A data company in Bogotá", fr: "Une société de données à Bogotá" }, "CO", "subcontractor"],
];

const workers: readonly (readonly [name: Both, country: string])[] = [
  [{ en: "Moderators in Kampala", fr: "Modérateurs à Kampala" }, "UG"],
  [{ en: "Data labellers at home", fr: "Annotateurs à domicile" }, "VE"],
  [{ en: "Welders on the site", fr: "Soudeurs du chantier" }, "DE"],
  [{ en: "Couriers", fr: "Livreurs" }, "FR"],
  [{ en: "Night cleaners", fr: "Équipes de nettoyage de nuit" }, "GB"],
  [{ en: "Transcribers in Madagascar", fr: "Transcriptrices à Madagascar" }, "MG"],
  [{ en: "Seasonal pickers", fr: "Saisonniers" }, "IT"],
  [{ en: "Callers", fr: "Téléopérateurs" }, "IN"],
];

const subjects: readonly Both[] = [
  { en: "Who checks the invoices?", fr: "Qui vérifie les factures ?" },
  { en: "The parcels of Lyon", fr: "Les colis de Lyon" },
  { en: "A voice that answers", fr: "Une voix qui répond" },
  { en: "Tomatoes from the south", fr: "Des tomates du Sud" },
  { en: "The new battery plant", fr: "La nouvelle usine de batteries" },
  { en: "What the camera saw", fr: "Ce que la caméra a vu" },
  { en: "Behind the map", fr: "Derrière la carte" },
  { en: "The night shift at the station", fr: "L’équipe de nuit de la gare" },
  { en: "Maps, receipts and faces: who draws the boxes?", fr: "Cartes, tickets et visages : qui trace les cadres ?" },
  { en: "Cheap advice", fr: "Des conseils bon marché" },
];

const duties = [
  "employment-status",
  "pay-wage",
  "health-safety",
  "social-protection",
  "data-protection",
  "recruit-select",
];
const hops = ["commissions", "subcontracts-to", "recruits-through", "takes-labour-from", "unspecified"];
const positions = ["holds", "holds", "disclaims", "unknown"];

const ARABIC = 17;

type Party = { readonly id: string } & Readonly<Record<string, unknown>>;

function dossierOf(number: number, layers: number, random: () => number) {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const isArabic = number === ARABIC;
  const language = isArabic ? "ar" : number % 3 === 2 ? "fr" : "en";
  const [client, home] = clients[number % clients.length]!;
  const subject = subjects[number % subjects.length]!;
  const titled = (words: Both) =>
    isArabic ? "من يجيب عن عمّال المستودع؟" : { en: `${words.en} (${number + 1})`, fr: `${words.fr} (${number + 1})` };
  const middle = Array.from({ length: layers - 2 }, (_, at): Party => {
    const id = `p${at + 1}`;
    const kind = random();
    if (kind < 0.08) return { id, kind: "unknown", ...(random() < 0.5 ? { inLine: { min: 1 } } : {}) };
    if (kind < 0.35) {
      const firm = Math.floor(random() * shared.length);
      const [name, country, role] = shared[firm]!;
      return {
        id,
        kind: "organisation",
        name,
        country,
        roles: [role],
        identifiers: [{ scheme: "invented", id: `firm-${firm}` }],
      };
    }
    const [name, country, role] = pick(firms);
    return {
      id,
      kind: "organisation",
      name,
      roles: [role],
      ...(random() < 0.9 ? { country } : {}),
      ...(random() < 0.1 ? { count: { min: 2 } } : {}),
    };
  });
  // A firm stands once in a chain.
  const seen = new Set<string>();
  const between = middle.map(party => {
    const key = JSON.stringify(party.identifiers);
    if (key === undefined || !seen.has(key)) {
      if (key !== undefined) seen.add(key);
      return party;
    }
    return {
      id: party.id,
      kind: "organisation",
      name: `Firm ${number}-${party.id}`,
      country: "US",
      roles: ["subcontractor"],
    };
  });
  const [who, where] = pick(workers);
  const foot: Party = { id: "workers", kind: "worker-group", name: isArabic ? "عمّال المستودع" : who, country: where };
  const parties: readonly Party[] = [
    {
      id: "client",
      kind: "organisation",
      name: client,
      country: home,
      roles: ["client"],
      identifiers: [{ scheme: "invented", id: `client-${number % clients.length}` }],
    },
    ...between,
    foot,
  ];
  const links = parties.slice(1).map(({ id }, at) => ({
    id: `l${at + 1}`,
    type: id === "workers" ? "engages" : pick(hops),
    from: parties[at]!.id,
    to: id,
    observed: `20${10 + (number % 15)}-0${1 + (number % 9)}`,
    verification: pick(["documented", "reported", "single-source"]),
    evidence: ["s1"],
  }));
  // Some chains have a second group of workers, with whom the client deals without those between.
  const others =
    number % 7 === 3
      ? [{ id: "others", kind: "worker-group", name: workers[(number + 3) % workers.length]![0], country: where }]
      : [];
  const assertions = [...new Set([pick(duties), pick(duties), pick(duties)])].map((duty, at) => ({
    id: `a${at + 1}`,
    party: pick(parties.slice(0, -1)).id,
    duty,
    position: pick(positions),
    basis: "statement",
    verification: "reported",
    evidence: ["s1"],
  }));
  return {
    format: "deep-labor/1",
    id: `chain-${String(number + 1).padStart(2, "0")}`,
    title: titled({
      en: `${subject.en} ${client} and the people at the foot`,
      fr: `${subject.fr} ${client} et celles et ceux d’en bas`,
    }),
    shortTitle: titled(subject),
    summary: isArabic
      ? "سلسلة مخترعة."
      : { en: `An invented chain of ${client}.`, fr: `Une chaîne inventée, de ${client}.` },
    language,
    fictional: true,
    updated: "2026-01-01",
    asOf: `20${10 + (number % 15)}-0${1 + (number % 9)}`,
    clients: ["client"],
    parties: [...parties, ...others],
    links: [
      ...links,
      ...others.map(({ id }) => ({
        id: "l-others",
        type: "engages",
        from: "client",
        to: id,
        verification: "reported",
        evidence: ["s1"],
      })),
    ],
    assertions,
    sources: [{ id: "s1", type: "contract" }],
  };
}

/** Maps the name of a file to its text. */
export function fortyDossiers(seed = 1): ReadonlyMap<string, string> {
  const random = randomOf(seed);
  // Neither by depth nor by client.
  const depths = [...DEPTHS];
  for (let i = COUNT - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [depths[i], depths[j]] = [depths[j]!, depths[i]!];
  }
  return new Map(
    depths.map((layers, number) => {
      const dossier = dossierOf(number, layers, random);
      return [`${dossier.id}.dossier.json`, `${JSON.stringify(dossier, null, 2)}\n`];
    }),
  );
}

/** Which of them an interview speaks of, as `data/seed.json` says it of the library's own. */
export const seedOfForty = (): string =>
  JSON.stringify({
    interview: {
      who: "Ada Invented",
      with: "Bo Invented",
      where: "Invented Review",
      published: "2031-05",
      read: "nowhere",
    },
    rows: Array.from({ length: 12 }, (_, at) => ({
      row: at + 1,
      says: "Invented.",
      quotes: ["Invented."],
      shown: [{ dossier: `chain-${String(1 + at * 3).padStart(2, "0")}`, objects: ["client"] }],
    })),
  });
