/**
 * What a dossier is as sheets: which there are, what each column holds and is called. The one table from which sheets
 * are read, written and made as templates. Headings are a part of the file format, as the codes are: a table in either
 * language is read whatever the language of the page, so they stand here and not among the messages.
 */
import type { CodeListId, ListName } from "../../schema/index.ts";

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
  /** Its heading. */
  readonly en: string;
  readonly fr: string;
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
  readonly en: string;
  readonly fr: string;
  readonly also: readonly string[];
  /** Columns without which a row says nothing: each by its id, or one of several. */
  readonly needs: readonly (readonly string[])[];
  /** What else must be there where nothing but the headings says what the sheet is: each by its id, or one of several. */
  readonly tells?: readonly (readonly string[])[];
  readonly columns: readonly ColumnKind[];
};

const split = (names: string): readonly string[] => (names === "" ? [] : names.split("|"));

function column(id: string, form: CellForm, en: string, fr: string, also = "", perhaps = ""): ColumnKind {
  return {
    id,
    form,
    en,
    fr,
    also: split(also),
    perhaps: split(perhaps),
  };
}

/** What every claim has behind it. */
function evidence(path = "evidence", en = "", fr = ""): readonly ColumnKind[] {
  const part = (id: string, form: CellForm, heading: string, titre: string, also = ""): ColumnKind => {
    const isMain = en === "";
    const made = column(id, form, heading, titre, isMain ? also : "");
    const lower = (name: string) => name[0]!.toLowerCase() + name.slice(1);
    return {
      ...made,
      id: `${path}.${id}`,
      en: isMain ? made.en : `${en}: ${lower(made.en)}`,
      fr: isMain ? made.fr : `${fr} : ${lower(made.fr)}`,
      evidence: path,
    };
  };
  return [
    part(
      "source",
      "source",
      "Source",
      "Source",
      "sources|reference|références|evidence|preuve|preuves|url|link|lien|source url",
    ),
    part("locator", "plains", "Page", "Page", "pages|locator|place in source|passage|paragraph|paragraphe"),
    part("quote", "plains", "Quote", "Citation", "quotation|verbatim|extrait|words"),
    part("quoteLanguage", "languages", "Quote language", "Langue de la citation"),
    part("quoteIsTranslation.from", "languages", "Quote translated from", "Citation traduite de"),
    part("quoteIsTranslation.by", "plains", "Quote translated by", "Citation traduite par"),
    part("translation", "texts", "Translation", "Traduction"),
    part("translatedBy", { codes: "translators" }, "Translated by", "Traduit par"),
    part("seenIn", { codes: "seen-in" }, "What was read", "Ce qui a été lu"),
    part("supports", { codes: "supports" }, "For/against", "Pour/contre", "supports|for or against|appuie"),
    part("remark", "texts", "Source remark", "Remarque sur la source"),
  ];
}

const answer: readonly ColumnKind[] = [
  column(
    "response.status",
    { code: "response-statuses" },
    "Answer",
    "Réponse",
    "response|right of reply|droit de réponse",
  ),
  column(
    "response.date",
    "date",
    "Answer on",
    "Réponse le",
    "answer date|date of answer|date de la réponse|date de réponse",
  ),
  column("response.text", "text", "Answer text", "Texte de la réponse", "response text|reply"),
  ...evidence("response.evidence", "Answer", "Réponse"),
];

const since = column(
  "start",
  "date",
  "Since",
  "Depuis",
  "start|start date|begin|beginning|début|date de début|valid from",
);
const until = column("end", "date", "Until", "Jusqu’à", "end|end date|fin|date de fin|valid to|jusqu’au|jusqu’en");
const times: readonly ColumnKind[] = [
  since,
  until,
  column("ended", "flag", "Over", "Terminé", "ended"),
  column("observed", "date", "Seen", "Constaté", "observed|last seen|as of|vu le|constaté le|date seen"),
];
const sure = column(
  "verification",
  { code: "verifications" },
  "How sure",
  "Degré de certitude",
  "verification|verified|confidence|certainty|vérification|certitude|fiabilité",
);
const said = column(
  "stated",
  "date",
  "Said on",
  "Dit le",
  "stated|date said|date of statement|date de la déclaration|decided on",
);
const speakers = column("saidBy", "speakers", "Said by", "Selon", "speaker|according to|dit par|d’après");
const groups = column(
  "workers",
  "parties",
  "For which workers",
  "Pour quels travailleurs",
  "workers|worker group|travailleurs",
);
const extent = column("extent", "text", "Part of the duty", "Partie de la responsabilité", "extent|étendue");
const readings = column("hypotheses", { refs: "hypotheses" }, "Readings", "Lectures", "hypotheses|hypothèses");
const remark = column(
  "remark",
  "text",
  "Remark",
  "Remarque",
  "remarks|comment|comments|commentaire|note|notes|observation|observations",
);
const hidden = column(
  "private",
  "private",
  "Do not publish",
  "Ne pas publier",
  "private|confidential|privé|confidentiel|not for publication|à ne pas publier",
);
const ownId = column("id", "id", "Id", "Id", "identifier|identifiant|key|clé");
const duty = column("duty", "duty", "Duty", "Responsabilité", "responsibility|obligation|devoir");
const label = column("label", "text", "Label", "Libellé", "title|intitulé|link label|edge label");

/** How many people work for somebody: never how many parties are meant. */
const WORKERS =
  "number of workers|no of workers|total workers|number of employees|employees|employee count|headcount|staff|workforce|effectif|effectifs|nombre de travailleurs|nombre d’employés|nombre de salariés|salariés";
const NAMES =
  "organisation|organization|company|entreprise|société|entité|entity|acteur|factory|factory name|facility|facility name|usine";

export const sheetKinds: readonly SheetKind[] = [
  {
    id: "links",
    en: "Links",
    fr: "Liens",
    also: split(
      "link|lien|relations|relationships|edges|connections|chain|chaîne|contracts|contrats|suppliers|fournisseurs",
    ),
    needs: [["from"], ["to"]],
    columns: [
      column(
        "from",
        "party",
        "From",
        "De",
        "client|buyer|customer|principal|contracting authority|commissioner|source name|source entity|source node|purchaser|outsourcer|lead firm|donneur d’ordre|donneur d’ordres|donneuse d’ordre|acheteur|commanditaire|maître d’ouvrage|employeur|employer|from party|from name|de la part de|amont|brand|brand name|marque",
      ),
      column(
        "to",
        "party",
        "To",
        "À",
        "supplier|contractor|subcontractor|sub contractor|vendor|provider|target|target name|worker|recipient|sous traitant|sous-traitant|fournisseur|prestataire|titulaire|vers|to party|to name|aval|cible|destinataire|target entity|target node|factory|factory name|facility|facility name|production site|production unit|usine|nom de l’usine|site de production|manufacturer|fabricant",
      ),
      column(
        "type",
        { code: "link-types" },
        "What",
        "Quoi",
        "type|relation|relationship|kind|nature|link type|relation type|type de lien|type de relation|how",
      ),
      column(
        "from.kind",
        "end-kind",
        "From kind",
        "Nature (de)",
        "from type|client type|buyer type|source type|type du client",
      ),
      column(
        "from.country",
        "end-country",
        "From country",
        "Pays (de)",
        "client country|buyer country|country from|source country|pays du client|pays de l’acheteur|pays du donneur d’ordre",
      ),
      column(
        "to.kind",
        "end-kind",
        "To kind",
        "Nature (à)",
        "to type|supplier type|contractor type|target type|type du fournisseur",
      ),
      column(
        "to.country",
        "end-country",
        "To country",
        "Pays (à)",
        "supplier country|contractor country|vendor country|subcontractor country|country to|target country|factory country|facility country|pays du fournisseur|pays du sous traitant|pays du prestataire|pays de l’usine",
        "country|pays",
      ),
      column(
        "to.place",
        "end-place",
        "Place (to)",
        "Lieu (à)",
        "factory address|facility address|supplier address|adresse de l’usine|adresse du fournisseur",
        "address|adresse|place|lieu|city|ville|town|location",
      ),
      column(
        "to.owner",
        "end-owner",
        "Owner (to)",
        "Propriétaire (à)",
        "factory owner|owner of the factory|propriétaire de l’usine",
        "parent|parent company|parent company name|owner|mother company|group|maison mère|société mère|propriétaire|groupe",
      ),
      column(
        "to.size",
        "end-size",
        "Workers (to)",
        "Effectif (à)",
        "factory workers|workers in the factory",
        `workers|${WORKERS}`,
      ),
      column("to.tier", "end-tier", "Tier", "Rang", "tier level|supplier tier|rang de sous-traitance"),
      label,
      column("functions", { codes: "roles" }, "Functions", "Fonctions"),
      column("tasks", { codes: "tasks" }, "Tasks", "Tâches"),
      ...times,
      column("governingLaw", "country", "Governing law", "Droit applicable"),
      column("nda", "yes-no", "Secrecy", "Secret", "nda|confidentiality"),
      column("share", "share", "Share", "Part", "ownership|ownership share|stake|participation"),
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
    en: "Parties",
    fr: "Acteurs",
    also: split("party|acteur|organisations|organizations|companies|entités|entities|nodes|elements|who|qui"),
    needs: [["name", "kind", "id"]],
    tells: [["name"]],
    columns: [
      column("name", "text", "Name", "Nom", NAMES),
      column("kind", { code: "party-kinds" }, "Kind", "Nature", "type|category|catégorie"),
      column("country", "country", "Country", "Pays"),
      column("countries", "countries", "Countries", "Plusieurs pays"),
      column("seat", "country", "Seat", "Siège", "registered seat|headquarters"),
      column("shortName", "text", "Short name", "Nom court"),
      column("nameIsDescription", "flag", "Name is a description", "Nom descriptif"),
      column(
        "aliases",
        "texts",
        "Also called",
        "Autres noms",
        "aliases|alias|other names|aka|alternative names|autre nom",
      ),
      column("size", "count", "How many", "Combien"),
      column("employees", "count", "Employees", "Effectif", WORKERS, "workers|travailleurs|size of company"),
      column("count", "range", "Side by side", "Côte à côte", "count"),
      column("inLine", "in-line", "How many in line", "Combien en chaîne", "in line"),
      column("placed", "not", "Not placed", "Non situé", "unplaced|position unknown"),
      column("near", "parties", "Near", "Près de"),
      ...evidence("placeEvidence", "Place in the chain", "Place dans la chaîne"),
      column("above", "unknown-above", "Unknown above", "Inconnu au-dessus"),
      column("identifiers.scheme", "schemes", "Register", "Registre", "scheme|register name"),
      column(
        "identifiers.id",
        "numbers",
        "Number",
        "Numéro",
        "registration number|company number|siren|siret|lei|number in register|numéro d’immatriculation",
      ),
      column("roles", "roles", "Role", "Rôle", "roles|function|fonction|rôles"),
      column("place.name", "text", "Place", "Lieu", "city|ville|town|location", "address|adresse|postal address"),
      column("place.lat", "degrees", "Latitude", "Latitude", "lat"),
      column("place.lon", "degrees", "Longitude", "Longitude", "lon|lng|long"),
      column(
        "workers.status",
        { code: "worker-statuses" },
        "Workers’ status",
        "Statut des travailleurs",
        "employment status",
      ),
      column("workers.setting", { code: "settings" }, "Where they work", "Où ils travaillent", "setting"),
      column("workers.tasks", { codes: "tasks" }, "Tasks", "Tâches"),
      column("workers.media", { codes: "media" }, "Media", "Médias"),
      column("workers.stage", { code: "stages" }, "Stage", "Étape"),
      column("workers.languages", "languages", "Languages", "Langues"),
      column("workers.ratingSystem.issuer", "party", "Rated by", "Notés par"),
      column("workers.ratingSystem.effects", "text", "Effect of ratings", "Effet des notes"),
      column("workers.certification", "text", "Admission test", "Épreuve d’admission"),
      column("workers.nda", "yes-no", "Bound to silence", "Tenus au silence"),
      column("workers.minors", "yes-no", "Minors", "Mineurs"),
      ...evidence("workers.evidence", "Workers", "Travailleurs"),
      column("description", "text", "Description", "Description"),
      column("url", "address", "Website", "Site", "web|site web|website url|homepage|url"),
      ...evidence(),
      readings,
      ...answer,
      remark,
      column("withheld", "flag", "Name withheld", "Nom tu"),
      hidden,
      ownId,
    ],
  },
  {
    id: "assertions",
    en: "Statements",
    fr: "Énoncés",
    also: split("statement|énoncé|assertions|claims|affirmations|duties by party"),
    needs: [["party"], ["duty"]],
    columns: [
      column("party", "party", "Who", "Qui", `party|${NAMES}|name|nom`),
      duty,
      column("position", { code: "positions" }, "Stands how", "Position", "stance|position taken"),
      extent,
      column("basis", { code: "bases" }, "On what basis", "Fondement", "basis|base|ground"),
      column("to", "parties", "Passed to", "Transférée à", "to|passes to|transfers to"),
      column("retains", { code: "retains" }, "Keeps", "Garde", "retains"),
      column("jointWith", "parties", "Jointly with", "Avec"),
      column("liability", { code: "liabilities" }, "Liability", "Engagement"),
      groups,
      column("link", { ref: "links" }, "Link", "Lien"),
      ...times,
      said,
      column("overturned", "date", "Overturned", "Annulé le"),
      speakers,
      sure,
      column("provision", "plain", "Law", "Loi", "provision|article|statute|disposition"),
      column("jurisdiction", "country", "Country of law", "Pays de la loi", "jurisdiction|juridiction"),
      column("decision", { ref: "decisions" }, "Decision", "Décision"),
      column("proceeding", { ref: "proceedings" }, "Case", "Affaire"),
      column("finality", { code: "finalities" }, "How final", "Caractère définitif", "finality"),
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
    en: "Money",
    fr: "Argent",
    also: split("amounts|montants|payments|paiements|pay|prices|prix"),
    needs: [["kind"], ["amount", "amount.than", "amount.words"]],
    columns: [
      column("kind", { code: "money-kinds" }, "Kind", "Nature", "type|what|quoi"),
      label,
      column("payer", "party", "Payer", "Payeur", "paid by|payé par|from|de"),
      column("payee", "party", "Payee", "Bénéficiaire", "paid to|payé à|recipient|to|à"),
      column("link", { ref: "links" }, "Link", "Lien"),
      groups,
      column("amount", "range", "Amount", "Montant", "value|sum|price|prix|somme"),
      column("currency", "currency", "Currency", "Devise", "monnaie"),
      column("unit", { code: "units" }, "Unit", "Unité", "for what"),
      column("per", "number", "Per how many units", "Pour combien d’unités", "per"),
      column("amount.than", { ref: "money" }, "Compared with", "Comparé à"),
      column("amount.is", { code: "comparisons" }, "It is", "Il est"),
      column("amount.words", "text", "Amount in words", "Montant en mots"),
      column("alsoStated", "amounts", "Also stated as", "Aussi indiqué"),
      column("country", "country", "Country", "Pays"),
      column("tax", { code: "taxes" }, "Tax", "Impôt"),
      column("includes", "texts", "Includes", "Comprend"),
      column("excludes", "texts", "Excludes", "Exclut"),
      column("paidTime", { code: "paid-times" }, "Paid time", "Temps payé"),
      column("statistic", { code: "statistics" }, "Statistic", "Statistique"),
      column("population", "text", "Of whom", "De qui", "population"),
      ...times,
      column("planned", "flag", "Planned", "Prévu"),
      column("derivedFrom", { refs: "money" }, "Computed from", "Calculé d’après"),
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
    en: "Cases",
    fr: "Affaires",
    also: split("case|affaire|proceedings|procédures|court cases"),
    needs: [["title"], ["country", "status", "court"]],
    tells: [["status", "court", "against"]],
    columns: [
      column("title", "text", "Title", "Titre", "case|affaire|name|nom"),
      column("status", { code: "proceeding-statuses" }, "Status", "État", "stage"),
      column("court", "text", "Court", "Juridiction", "tribunal"),
      column("authority", "party", "Authority", "Autorité"),
      column("country", "country", "Country", "Pays"),
      column("against", "parties", "Against", "Contre", "defendant|défendeur"),
      column("concerns", "parties", "Concerns", "Concerne"),
      column("duties", "duties", "Duties", "Responsabilités"),
      groups,
      column("start", "date", "Opened", "Ouverte", "since|start|depuis"),
      column("end", "date", "Closed", "Close", "until|end|fin"),
      column("next", "date", "Next date", "Prochaine date", "next hearing|prochaine audience"),
      ...evidence(),
      ...answer,
      remark,
      hidden,
      ownId,
    ],
  },
  {
    id: "decisions",
    en: "Decisions",
    fr: "Décisions",
    also: split("decision|décision|rulings|jugements"),
    needs: [["proceeding"], ["outcome"]],
    columns: [
      column("proceeding", { ref: "proceedings" }, "Case", "Affaire", "proceeding"),
      column("date", "date", "Date", "Date", "decided on|day"),
      column("court", "text", "Court", "Juridiction", "tribunal"),
      column("outcome", "text", "Outcome", "Issue", "result|ruling|résultat"),
      column("finality", { code: "finalities" }, "How final", "Caractère définitif", "finality"),
      column("overturned", "date", "Overturned", "Annulée le"),
      column("followedBy", { ref: "decisions" }, "Followed by", "Suivie de"),
      column("upholds", { ref: "decisions" }, "Upholds", "Confirme"),
      ...evidence(),
      remark,
      hidden,
      ownId,
    ],
  },
  {
    id: "conditions",
    en: "Conditions",
    fr: "Conditions",
    also: split("condition|working conditions|conditions de travail"),
    needs: [["duty"], ["met"]],
    columns: [
      duty,
      extent,
      groups,
      column("party", "party", "Who", "Qui", "party|acteur"),
      column("met", { code: "met" }, "Met", "Remplie", "fulfilled|is it met|respectée"),
      column("description", "text", "Description", "Description", "how it was"),
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
    en: "Figures",
    fr: "Chiffres",
    also: split("figure|chiffre|numbers|nombres|statistics"),
    needs: [["about"], ["what"], ["value", "value.words"]],
    columns: [
      column("about", "subject", "About", "Au sujet de", "subject|sujet"),
      column("what", "plain", "What", "Quoi", "measure|mesure|indicator|indicateur"),
      column("value", "value", "Value", "Valeur", "number|nombre"),
      column("value.words", "text", "Value in words", "Valeur en mots"),
      column("unit", "plain", "Unit", "Unité"),
      column("population", "text", "Of whom", "De qui", "population"),
      column("date", "date", "Date", "Date", "day|as of"),
      column("of", "parties", "Who was counted", "Qui a été compté"),
      sure,
      ...evidence(),
      remark,
      hidden,
      ownId,
    ],
  },
  {
    id: "lookedFor",
    en: "Searches",
    fr: "Recherches",
    also: split("search|recherche|looked for|not found"),
    needs: [["what"]],
    tells: [["date", "from", "to"]],
    columns: [
      column("what", "text", "Looked for", "Recherché", "what|quoi|search|recherche"),
      column("from", "party", "From", "De"),
      column("to", "party", "To", "À"),
      column("date", "date", "Date", "Date", "searched on|day"),
      ...evidence(),
      remark,
      hidden,
      ownId,
    ],
  },
  {
    id: "sources",
    en: "Sources",
    fr: "Sources",
    also: split("source|references|références|bibliography|bibliographie"),
    needs: [["title", "url", "id", "publisher", "doi", "type"]],
    tells: [["title"], ["url", "doi", "publisher", "published", "authors"]],
    columns: [
      column("title", "text", "Title", "Titre", "source"),
      column("type", { code: "source-types" }, "Type", "Type", "kind|nature"),
      column("authors", "plains", "Authors", "Auteurs", "author|auteur"),
      column("publisher", "plain", "Publisher", "Éditeur", "publication|journal|média"),
      column("published", "date", "Published", "Publié", "date|publication date|date de publication"),
      column("language", "language", "Language", "Langue"),
      column("url", "address", "Address", "Adresse", "url|link|lien|web"),
      column("archivedUrl", "address", "Archived at", "Archivé à", "archive|archived url"),
      column("seenAt", "address", "Seen at", "Vu à"),
      column("doi", "plain", "DOI", "DOI"),
      column("accessed", "date", "Read on", "Lu le", "accessed|consulté le"),
      column("derivedFrom", { refs: "sources" }, "Draws on", "S’appuie sur"),
      column("access", { code: "accesses" }, "Access", "Accès"),
      column("sha256", "plain", "SHA-256", "SHA-256"),
      column("person.identity", { code: "person-identities" }, "Person", "Personne"),
      column("person.role", "text", "Role of the person", "Rôle de la personne"),
      column("person.place", "text", "Place of the person", "Lieu de la personne"),
      column("person.firstHand", "yes-no", "First hand", "De première main"),
      column("person.consent.scope", { code: "consent-scopes" }, "Consent", "Consentement"),
      column("person.consent.date", "date", "Consent on", "Consentement le"),
      remark,
      hidden,
      ownId,
    ],
  },
  {
    id: "quotes",
    en: "Quotes",
    fr: "Citations",
    also: split("quote|citation|quotations"),
    needs: [["source"], ["quote"]],
    columns: [
      column("source", "cited", "Source", "Source"),
      column("locator", "plain", "Page", "Page", "locator"),
      column("quote", "plain", "Quote", "Citation", "quotation|verbatim|words"),
      column("quoteLanguage", "language", "Quote language", "Langue de la citation"),
      column("quoteIsTranslation.from", "language", "Quote translated from", "Citation traduite de"),
      column("quoteIsTranslation.by", "plain", "Quote translated by", "Citation traduite par"),
      column("translation", "text", "Translation", "Traduction"),
      column("translatedBy", { code: "translators" }, "Translated by", "Traduit par"),
      column("seenIn", { code: "seen-in" }, "What was read", "Ce qui a été lu"),
      remark,
      hidden,
      ownId,
    ],
  },
  {
    id: "hypotheses",
    en: "Readings",
    fr: "Lectures",
    also: split("hypotheses|hypothèses"),
    needs: [["set"], ["label"]],
    columns: [
      column("set", "plain", "Set", "Ensemble"),
      { ...label, en: "Reading", fr: "Lecture", also: ["label", "hypothesis"] },
      column("default", "flag", "Usual", "Par défaut", "default"),
      ...evidence(),
      remark,
      ownId,
    ],
  },
  {
    id: "duties",
    en: "Own duties",
    fr: "Responsabilités propres",
    also: split("duties"),
    needs: [["label"], ["definition"], ["question"]],
    columns: [
      { ...label, en: "Duty", fr: "Responsabilité", also: ["label", "name"] },
      column("definition", "text", "Definition", "Définition"),
      column("question", "text", "Question", "Question"),
      column("nature", { code: "natures" }, "Nature", "Nature"),
      remark,
      ownId,
    ],
  },
  {
    id: "dossier",
    en: "Dossier",
    fr: "Dossier",
    also: [],
    needs: [["title"], ["language"]],
    tells: [["asOf", "updated", "standfirst", "summary", "clients"]],
    columns: [
      column("title", "text", "Title", "Titre"),
      column("shortTitle", "text", "Short title", "Titre court"),
      column("subtitle", "text", "Subtitle", "Sous-titre"),
      column("standfirst", "text", "Standfirst", "Chapeau"),
      column("summary", "text", "Summary", "Résumé"),
      column("language", "language", "Language", "Langue"),
      column("updated", "date", "Last edit", "Dernière modification"),
      column("asOf", "date", "As of", "Situation"),
      column("clients", "parties", "Clients", "Clients"),
      column("publisher", "text", "Publisher", "Éditeur"),
      column("license", "plain", "Licence", "Licence", "license"),
      column("fictional", "flag", "Fictional", "Fictif"),
      ...evidence(),
      remark,
      ownId,
    ],
  },
];

const byId = new Map(sheetKinds.map(kind => [kind.id, kind]));
export const sheetKindOf = (id: SheetKindId): SheetKind => byId.get(id)!;

export const isSheetKind = (id: string): id is SheetKindId => byId.has(id as SheetKindId);
