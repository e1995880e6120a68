/**
 * What a dossier is as sheets: which there are, what each column holds and is called. The one table from which sheets
 * are read, written and made as templates. Headings are a part of the file format, as the codes are: a table in either
 * language is read whatever the language of the page, so they stand here and not among the messages.
 */

import type { CodeListId, ListName } from "../../schema/index.ts";
import { columnHeadings, type SheetWords, sheetNames } from "../../text/index.ts";

/** What the cells of a column hold. `texts`, `parties` and other plurals: one a line. */
export type CellForm =
  | "id"
  | "text"
  | "texts"
  | "plain"
  | "plains"
  | "date"
  | "range"
  | "count"
  | "share"
  | "number"
  | "degrees"
  | "in-line"
  | "amounts"
  | "value"
  /** `true` or absent. */
  | "flag"
  /** `false` or absent: the column says "yes" where it is not so. */
  | "not"
  | "yes-no"
  | "unknown-above"
  | "country"
  | "countries"
  | "currency"
  | "language"
  | "languages"
  | "address"
  | "party"
  | "parties"
  | "speakers"
  | "subject"
  | "duty"
  | "duties"
  | "roles"
  /** Fields that are told together, line by line: register and number. */
  | "schemes"
  | "numbers"
  /** What is not published. */
  | "private"
  /** A country or kind of the party that another column names. */
  | "end-country"
  | "end-kind"
  /** Where the party lies that a link leads to, who owns it, how many work there, how far below the first it stands. */
  | "end-place"
  | "end-owner"
  | "end-size"
  | "end-tier"
  | "source"
  | "cited"
  | { readonly code: CodeListId }
  | { readonly codes: CodeListId }
  | { readonly ref: ListName | "decisions" }
  | { readonly refs: ListName };

export type ColumnKind = {
  /** Unique in its sheet. Of a field of the format its path, as "workers.status". */
  readonly id: string;
  readonly form: CellForm;
  /** Its heading in each language that has one. */
  readonly heading: SheetWords;
  /** What else it may be called, in any language. */
  readonly also: readonly string[];
  /** What it is called where the rest of the table says of whom: taken, and asked about. */
  readonly perhaps: readonly string[];
  /** Within the evidence of what stands at this path: "evidence", "response.evidence". */
  readonly evidence?: string;
};

export type SheetKindId =
  | "links"
  | "parties"
  | "assertions"
  | "money"
  | "proceedings"
  | "decisions"
  | "conditions"
  | "figures"
  | "lookedFor"
  | "sources"
  | "quotes"
  | "hypotheses"
  | "duties"
  | "dossier";

export type SheetKind = {
  readonly id: SheetKindId;
  /** Its name in each language that has one. */
  readonly heading: SheetWords;
  readonly also: readonly string[];
  /** Columns without which a row says nothing: each by its id, or one of several. */
  readonly needs: readonly (readonly string[])[];
  /** What else must be there where nothing but the headings says what the sheet is: each by its id, or one of several. */
  readonly tells?: readonly (readonly string[])[];
  readonly columns: readonly ColumnKind[];
};

const split = (names: string): readonly string[] => (names === "" ? [] : names.split("|"));

/** A column before it is known in which sheet it stands, which decides its heading. */
type BareColumn = Omit<ColumnKind, "heading">;
type BareSheet = Omit<SheetKind, "heading" | "columns"> & { readonly columns: readonly BareColumn[] };

const column = (id: string, form: CellForm, also = "", perhaps = ""): BareColumn => ({
  id,
  form,
  also: split(also),
  perhaps: split(perhaps),
});

/** What every claim has behind it. Only the evidence of the whole claim may be called by its other names. */
function evidence(path = "evidence"): readonly BareColumn[] {
  const part = (id: string, form: CellForm, also = ""): BareColumn => ({
    ...column(`${path}.${id}`, form, path === "evidence" ? also : ""),
    evidence: path,
  });
  return [
    part("source", "source", "sources|reference|références|evidence|preuve|preuves|url|link|lien|source url"),
    part("locator", "plains", "pages|locator|place in source|passage|paragraph|paragraphe"),
    part("quote", "plains", "quotation|verbatim|extrait|words"),
    part("quoteLanguage", "languages"),
    part("quoteIsTranslation.from", "languages"),
    part("quoteIsTranslation.by", "plains"),
    part("translation", "texts"),
    part("translatedBy", { codes: "translators" }),
    part("seenIn", { codes: "seen-in" }),
    part("supports", { codes: "supports" }, "supports|for or against|appuie"),
    part("remark", "texts"),
  ];
}

const answer: readonly BareColumn[] = [
  column("response.status", { code: "response-statuses" }, "response|right of reply|droit de réponse"),
  column("response.date", "date", "answer date|date of answer|date de la réponse|date de réponse"),
  column("response.text", "text", "response text|reply"),
  ...evidence("response.evidence"),
];

const since = column("start", "date", "start|start date|begin|beginning|début|date de début|valid from");
const until = column("end", "date", "end|end date|fin|date de fin|valid to|jusqu’au|jusqu’en");
const times: readonly BareColumn[] = [
  since,
  until,
  column("ended", "flag", "ended"),
  column("observed", "date", "observed|last seen|as of|vu le|constaté le|date seen"),
];
const sure = column(
  "verification",
  { code: "verifications" },
  "verification|verified|confidence|certainty|vérification|certitude|fiabilité",
);
const said = column("stated", "date", "stated|date said|date of statement|date de la déclaration|decided on");
const speakers = column("saidBy", "speakers", "speaker|according to|dit par|d’après");
const groups = column("workers", "parties", "workers|worker group|travailleurs");
const extent = column("extent", "text", "extent|étendue");
const readings = column("hypotheses", { refs: "hypotheses" }, "hypotheses|hypothèses");
const remark = column("remark", "text", "remarks|comment|comments|commentaire|note|notes|observation|observations");
const hidden = column(
  "private",
  "private",
  "private|confidential|privé|confidentiel|not for publication|à ne pas publier",
);
const ownId = column("id", "id", "identifier|identifiant|key|clé");
const duty = column("duty", "duty", "responsibility|obligation|devoir");
const label = column("label", "text", "title|intitulé|link label|edge label");

/** How many people work for somebody: never how many parties are meant. */
const WORKERS =
  "number of workers|no of workers|total workers|number of employees|employees|employee count|headcount|staff|workforce|effectif|effectifs|nombre de travailleurs|nombre d’employés|nombre de salariés|salariés";
const NAMES =
  "organisation|organization|company|entreprise|société|entité|entity|acteur|factory|factory name|facility|facility name|usine";

const bareKinds: readonly BareSheet[] = [
  {
    id: "links",

    also: split(
      "link|lien|relations|relationships|edges|connections|chain|chaîne|contracts|contrats|suppliers|fournisseurs",
    ),
    needs: [["from"], ["to"]],
    columns: [
      column(
        "from",
        "party",
        "client|buyer|customer|principal|contracting authority|commissioner|source name|source entity|source node|purchaser|outsourcer|lead firm|donneur d’ordre|donneur d’ordres|donneuse d’ordre|acheteur|commanditaire|maître d’ouvrage|employeur|employer|from party|from name|de la part de|amont|brand|brand name|marque",
      ),
      column(
        "to",
        "party",
        "supplier|contractor|subcontractor|sub contractor|vendor|provider|target|target name|worker|recipient|sous traitant|sous-traitant|fournisseur|prestataire|titulaire|vers|to party|to name|aval|cible|destinataire|target entity|target node|factory|factory name|facility|facility name|production site|production unit|usine|nom de l’usine|site de production|manufacturer|fabricant",
      ),
      column(
        "type",
        { code: "link-types" },
        "type|relation|relationship|kind|nature|link type|relation type|type de lien|type de relation|how",
      ),
      column("from.kind", "end-kind", "from type|client type|buyer type|source type|type du client"),
      column(
        "from.country",
        "end-country",
        "client country|buyer country|country from|source country|pays du client|pays de l’acheteur|pays du donneur d’ordre",
      ),
      column("to.kind", "end-kind", "to type|supplier type|contractor type|target type|type du fournisseur"),
      column(
        "to.country",
        "end-country",
        "supplier country|contractor country|vendor country|subcontractor country|country to|target country|factory country|facility country|pays du fournisseur|pays du sous traitant|pays du prestataire|pays de l’usine",
        "country|pays",
      ),
      column(
        "to.place",
        "end-place",
        "factory address|facility address|supplier address|adresse de l’usine|adresse du fournisseur",
        "address|adresse|place|lieu|city|ville|town|location",
      ),
      column(
        "to.owner",
        "end-owner",
        "factory owner|owner of the factory|propriétaire de l’usine",
        "parent|parent company|parent company name|owner|mother company|group|maison mère|société mère|propriétaire|groupe",
      ),
      column("to.size", "end-size", "factory workers|workers in the factory", `workers|${WORKERS}`),
      column("to.tier", "end-tier", "tier level|supplier tier|rang de sous-traitance"),
      label,
      column("functions", { codes: "roles" }),
      column("tasks", { codes: "tasks" }),
      ...times,
      column("governingLaw", "country"),
      column("nda", "yes-no", "nda|confidentiality"),
      column("share", "share", "ownership|ownership share|stake|participation"),
      sure,
      ...evidence(),
      readings,
      ...answer,
      remark,
      hidden,
      ownId,
    ],
  },
  {
    id: "parties",

    also: split("party|acteur|organisations|organizations|companies|entités|entities|nodes|elements|who|qui"),
    needs: [["name", "kind", "id"]],
    tells: [["name"]],
    columns: [
      column("name", "text", NAMES),
      column("kind", { code: "party-kinds" }, "type|category|catégorie"),
      column("country", "country"),
      column("countries", "countries"),
      column("seat", "country", "registered seat|headquarters"),
      column("shortName", "text"),
      column("nameIsDescription", "flag"),
      column("aliases", "texts", "aliases|alias|other names|aka|alternative names|autre nom"),
      column("size", "count"),
      column("employees", "count", WORKERS, "workers|travailleurs|size of company"),
      column("count", "range", "count"),
      column("inLine", "in-line", "in line"),
      column("placed", "not", "unplaced|position unknown"),
      column("near", "parties"),
      ...evidence("placeEvidence"),
      column("above", "unknown-above"),
      column("identifiers.scheme", "schemes", "scheme|register name"),
      column(
        "identifiers.id",
        "numbers",
        "registration number|company number|siren|siret|lei|number in register|numéro d’immatriculation",
      ),
      column("roles", "roles", "roles|function|fonction|rôles"),
      column("place.name", "text", "city|ville|town|location", "address|adresse|postal address"),
      column("place.lat", "degrees", "lat"),
      column("place.lon", "degrees", "lon|lng|long"),
      column("workers.status", { code: "worker-statuses" }, "employment status"),
      column("workers.setting", { code: "settings" }, "setting"),
      column("workers.tasks", { codes: "tasks" }),
      column("workers.media", { codes: "media" }),
      column("workers.stage", { code: "stages" }),
      column("workers.languages", "languages"),
      column("workers.ratingSystem.issuer", "party"),
      column("workers.ratingSystem.effects", "text"),
      column("workers.certification", "text"),
      column("workers.nda", "yes-no"),
      column("workers.minors", "yes-no"),
      ...evidence("workers.evidence"),
      column("description", "text"),
      column("url", "address", "web|site web|website url|homepage|url"),
      ...evidence(),
      readings,
      ...answer,
      remark,
      column("withheld", "flag"),
      hidden,
      ownId,
    ],
  },
  {
    id: "assertions",

    also: split("statement|énoncé|assertions|claims|affirmations|duties by party"),
    needs: [["party"], ["duty"]],
    columns: [
      column("party", "party", `party|${NAMES}|name|nom`),
      duty,
      column("position", { code: "positions" }, "stance|position taken"),
      extent,
      column("basis", { code: "bases" }, "basis|base|ground"),
      column("to", "parties", "to|passes to|transfers to"),
      column("retains", { code: "retains" }, "retains"),
      column("jointWith", "parties"),
      column("liability", { code: "liabilities" }),
      groups,
      column("link", { ref: "links" }),
      ...times,
      said,
      column("overturned", "date"),
      speakers,
      sure,
      column("provision", "plain", "provision|article|statute|disposition"),
      column("jurisdiction", "country", "jurisdiction|juridiction"),
      column("decision", { ref: "decisions" }),
      column("proceeding", { ref: "proceedings" }),
      column("finality", { code: "finalities" }, "finality"),
      ...evidence(),
      readings,
      ...answer,
      remark,
      hidden,
      ownId,
    ],
  },
  {
    id: "money",

    also: split("amounts|montants|payments|paiements|pay|prices|prix"),
    needs: [["kind"], ["amount", "amount.than", "amount.words"]],
    columns: [
      column("kind", { code: "money-kinds" }, "type|what|quoi"),
      label,
      column("payer", "party", "paid by|payé par|from|de"),
      column("payee", "party", "paid to|payé à|recipient|to|à"),
      column("link", { ref: "links" }),
      groups,
      column("amount", "range", "value|sum|price|prix|somme"),
      column("currency", "currency", "monnaie"),
      column("unit", { code: "units" }, "for what"),
      column("per", "number", "per"),
      column("amount.than", { ref: "money" }),
      column("amount.is", { code: "comparisons" }),
      column("amount.words", "text"),
      column("alsoStated", "amounts"),
      column("country", "country"),
      column("tax", { code: "taxes" }),
      column("includes", "texts"),
      column("excludes", "texts"),
      column("paidTime", { code: "paid-times" }),
      column("statistic", { code: "statistics" }),
      column("population", "text", "population"),
      ...times,
      column("planned", "flag"),
      column("derivedFrom", { refs: "money" }),
      sure,
      ...evidence(),
      readings,
      ...answer,
      remark,
      hidden,
      ownId,
    ],
  },
  {
    id: "proceedings",

    also: split("case|affaire|proceedings|procédures|court cases"),
    needs: [["title"], ["country", "status", "court"]],
    tells: [["status", "court", "against"]],
    columns: [
      column("title", "text", "case|affaire|name|nom"),
      column("status", { code: "proceeding-statuses" }, "stage"),
      column("court", "text", "tribunal"),
      column("authority", "party"),
      column("country", "country"),
      column("against", "parties", "defendant|défendeur"),
      column("concerns", "parties"),
      column("duties", "duties"),
      groups,
      column("start", "date", "since|start|depuis"),
      column("end", "date", "until|end|fin"),
      column("next", "date", "next hearing|prochaine audience"),
      ...evidence(),
      ...answer,
      remark,
      hidden,
      ownId,
    ],
  },
  {
    id: "decisions",

    also: split("decision|décision|rulings|jugements"),
    needs: [["proceeding"], ["outcome"]],
    columns: [
      column("proceeding", { ref: "proceedings" }, "proceeding"),
      column("date", "date", "decided on|day"),
      column("court", "text", "tribunal"),
      column("outcome", "text", "result|ruling|résultat"),
      column("finality", { code: "finalities" }, "finality"),
      column("overturned", "date"),
      column("followedBy", { ref: "decisions" }),
      column("upholds", { ref: "decisions" }),
      ...evidence(),
      remark,
      hidden,
      ownId,
    ],
  },
  {
    id: "conditions",

    also: split("condition|working conditions|conditions de travail"),
    needs: [["duty"], ["met"]],
    columns: [
      duty,
      extent,
      groups,
      column("party", "party", "party|acteur"),
      column("met", { code: "met" }, "fulfilled|is it met|respectée"),
      column("description", "text", "how it was"),
      speakers,
      ...times,
      said,
      sure,
      ...evidence(),
      readings,
      ...answer,
      remark,
      hidden,
      ownId,
    ],
  },
  {
    id: "figures",

    also: split("figure|chiffre|numbers|nombres|statistics"),
    needs: [["about"], ["what"], ["value", "value.words"]],
    columns: [
      column("about", "subject", "subject|sujet"),
      column("what", "plain", "measure|mesure|indicator|indicateur"),
      column("value", "value", "number|nombre"),
      column("value.words", "text"),
      column("unit", "plain"),
      column("population", "text", "population"),
      column("date", "date", "day|as of"),
      column("of", "parties"),
      sure,
      ...evidence(),
      remark,
      hidden,
      ownId,
    ],
  },
  {
    id: "lookedFor",

    also: split("search|recherche|looked for|not found"),
    needs: [["what"]],
    tells: [["date", "from", "to"]],
    columns: [
      column("what", "text", "what|quoi|search|recherche"),
      column("from", "party"),
      column("to", "party"),
      column("date", "date", "searched on|day"),
      ...evidence(),
      remark,
      hidden,
      ownId,
    ],
  },
  {
    id: "sources",

    also: split("source|references|références|bibliography|bibliographie"),
    needs: [["title", "url", "id", "publisher", "doi", "type"]],
    tells: [["title"], ["url", "doi", "publisher", "published", "authors"]],
    columns: [
      column("title", "text", "source"),
      column("type", { code: "source-types" }, "kind|nature"),
      column("authors", "plains", "author|auteur"),
      column("publisher", "plain", "publication|journal|média"),
      column("published", "date", "date|publication date|date de publication"),
      column("language", "language"),
      column("url", "address", "url|link|lien|web"),
      column("archivedUrl", "address", "archive|archived url"),
      column("seenAt", "address"),
      column("doi", "plain"),
      column("accessed", "date", "accessed|consulté le"),
      column("derivedFrom", { refs: "sources" }),
      column("access", { code: "accesses" }),
      column("sha256", "plain"),
      column("person.identity", { code: "person-identities" }),
      column("person.role", "text"),
      column("person.place", "text"),
      column("person.firstHand", "yes-no"),
      column("person.consent.scope", { code: "consent-scopes" }),
      column("person.consent.date", "date"),
      remark,
      hidden,
      ownId,
    ],
  },
  {
    id: "quotes",

    also: split("quote|citation|quotations"),
    needs: [["source"], ["quote"]],
    columns: [
      column("source", "cited"),
      column("locator", "plain", "locator"),
      column("quote", "plain", "quotation|verbatim|words"),
      column("quoteLanguage", "language"),
      column("quoteIsTranslation.from", "language"),
      column("quoteIsTranslation.by", "plain"),
      column("translation", "text"),
      column("translatedBy", { code: "translators" }),
      column("seenIn", { code: "seen-in" }),
      remark,
      hidden,
      ownId,
    ],
  },
  {
    id: "hypotheses",

    also: split("hypotheses|hypothèses"),
    needs: [["set"], ["label"]],
    columns: [
      column("set", "plain"),
      { ...label, also: ["label", "hypothesis"] },
      column("default", "flag", "default"),
      ...evidence(),
      remark,
      ownId,
    ],
  },
  {
    id: "duties",

    also: split("duties"),
    needs: [["label"], ["definition"], ["question"]],
    columns: [
      { ...label, also: ["label", "name"] },
      column("definition", "text"),
      column("question", "text"),
      column("nature", { code: "natures" }),
      remark,
      ownId,
    ],
  },
  {
    id: "dossier",

    also: [],
    needs: [["title"], ["language"]],
    tells: [["asOf", "updated", "standfirst", "summary", "clients"]],
    columns: [
      column("title", "text"),
      column("shortTitle", "text"),
      column("subtitle", "text"),
      column("standfirst", "text"),
      column("summary", "text"),
      column("language", "language"),
      column("updated", "date"),
      column("asOf", "date"),
      column("clients", "parties"),
      column("publisher", "text"),
      column("license", "plain", "license"),
      column("fictional", "flag"),
      ...evidence(),
      remark,
      ownId,
    ],
  },
];

/** The sheets and columns that are read and written. Their words are those of `data/languages`. */
export const sheetKinds: readonly SheetKind[] = bareKinds.map(kind => ({
  ...kind,
  heading: sheetNames(kind.id),
  columns: kind.columns.map(one => ({ ...one, heading: columnHeadings(kind.id, one.id) })),
}));

const byId = new Map(sheetKinds.map(kind => [kind.id, kind]));
export const sheetKindOf = (id: SheetKindId): SheetKind => byId.get(id)!;

export const isSheetKind = (id: string): id is SheetKindId => byId.has(id as SheetKindId);
