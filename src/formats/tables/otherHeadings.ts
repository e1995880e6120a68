/**
 * What the columns of tables are called elsewhere, in any language: by the id of the column, or by `sheet/id` where it is
 * called otherwise in one sheet. Words are parted by a bar.
 */

type OtherWords = {
  readonly also: string;
  /** What it is called where the rest of the table says of whom: taken, and asked about. */
  readonly perhaps?: string;
};

const WORDS: Readonly<Record<string, OtherWords>> = {
  "links/from": {
    also: "client|buyer|customer|principal|contracting authority|commissioner|source name|source entity|source node|purchaser|outsourcer|lead firm|donneur d’ordre|donneur d’ordres|donneuse d’ordre|acheteur|commanditaire|maître d’ouvrage|employeur|employer|from party|from name|de la part de|amont|brand|brand name|marque",
  },
  "links/to": {
    also: "supplier|contractor|subcontractor|sub contractor|vendor|provider|target|target name|worker|recipient|sous traitant|sous-traitant|fournisseur|prestataire|titulaire|vers|to party|to name|aval|cible|destinataire|target entity|target node|factory|factory name|facility|facility name|production site|production unit|usine|nom de l’usine|site de production|manufacturer|fabricant",
  },
  "assertions/to": { also: "to|passes to|transfers to" },
  "links/type": {
    also: "type|relation|relationship|kind|nature|link type|relation type|type de lien|type de relation|how",
  },
  "sources/type": { also: "kind|nature" },
  "from.kind": { also: "from type|client type|buyer type|source type|type du client" },
  "from.country": {
    also: "client country|buyer country|country from|source country|pays du client|pays de l’acheteur|pays du donneur d’ordre",
  },
  "to.kind": { also: "to type|supplier type|contractor type|target type|type du fournisseur" },
  "to.country": {
    also: "supplier country|contractor country|vendor country|subcontractor country|country to|target country|factory country|facility country|pays du fournisseur|pays du sous traitant|pays du prestataire|pays de l’usine",
    perhaps: "country|pays",
  },
  "to.place": {
    also: "factory address|facility address|supplier address|adresse de l’usine|adresse du fournisseur",
    perhaps: "address|adresse|place|lieu|city|ville|town|location",
  },
  "to.owner": {
    also: "factory owner|owner of the factory|propriétaire de l’usine",
    perhaps:
      "parent|parent company|parent company name|owner|mother company|group|maison mère|société mère|propriétaire|groupe",
  },
  "to.size": {
    also: "factory workers|workers in the factory",
    perhaps:
      "workers|number of workers|no of workers|total workers|number of employees|employees|employee count|headcount|staff|workforce|effectif|effectifs|nombre de travailleurs|nombre d’employés|nombre de salariés|salariés",
  },
  "to.tier": { also: "tier level|supplier tier|rang de sous-traitance" },
  label: { also: "title|intitulé|link label|edge label" },
  "hypotheses/label": { also: "label|hypothesis" },
  "duties/label": { also: "label|name" },
  start: { also: "start|start date|begin|beginning|début|date de début|valid from" },
  "proceedings/start": { also: "since|start|depuis" },
  end: { also: "end|end date|fin|date de fin|valid to|jusqu’au|jusqu’en" },
  "proceedings/end": { also: "until|end|fin" },
  ended: { also: "ended" },
  observed: { also: "observed|last seen|as of|vu le|constaté le|date seen" },
  nda: { also: "nda|confidentiality" },
  share: { also: "ownership|ownership share|stake|participation" },
  verification: { also: "verification|verified|confidence|certainty|vérification|certitude|fiabilité" },
  "evidence.source": { also: "sources|reference|références|evidence|preuve|preuves|url|link|lien|source url" },
  "evidence.locator": { also: "pages|locator|place in source|passage|paragraph|paragraphe" },
  "evidence.quote": { also: "quotation|verbatim|extrait|words" },
  "evidence.supports": { also: "supports|for or against|appuie" },
  hypotheses: { also: "hypotheses|hypothèses" },
  "response.status": { also: "response|right of reply|droit de réponse" },
  "response.date": { also: "answer date|date of answer|date de la réponse|date de réponse" },
  "response.text": { also: "response text|reply" },
  remark: { also: "remarks|comment|comments|commentaire|note|notes|observation|observations" },
  private: { also: "private|confidential|privé|confidentiel|not for publication|à ne pas publier" },
  id: { also: "identifier|identifiant|key|clé" },
  name: {
    also: "organisation|organization|company|entreprise|société|entité|entity|acteur|factory|factory name|facility|facility name|usine",
  },
  "parties/kind": { also: "type|category|catégorie" },
  "money/kind": { also: "type|what|quoi" },
  seat: { also: "registered seat|headquarters" },
  aliases: { also: "aliases|alias|other names|aka|alternative names|autre nom" },
  employees: {
    also: "number of workers|no of workers|total workers|number of employees|employees|employee count|headcount|staff|workforce|effectif|effectifs|nombre de travailleurs|nombre d’employés|nombre de salariés|salariés",
    perhaps: "workers|travailleurs|size of company",
  },
  count: { also: "count" },
  inLine: { also: "in line" },
  placed: { also: "unplaced|position unknown" },
  "identifiers.scheme": { also: "scheme|register name" },
  "identifiers.id": {
    also: "registration number|company number|siren|siret|lei|number in register|numéro d’immatriculation",
  },
  roles: { also: "roles|function|fonction|rôles" },
  "place.name": { also: "city|ville|town|location", perhaps: "address|adresse|postal address" },
  "place.lat": { also: "lat" },
  "place.lon": { also: "lon|lng|long" },
  "workers.status": { also: "employment status" },
  "workers.setting": { also: "setting" },
  "conditions/description": { also: "how it was" },
  "parties/url": { also: "web|site web|website url|homepage|url" },
  "sources/url": { also: "url|link|lien|web" },
  "assertions/party": {
    also: "party|organisation|organization|company|entreprise|société|entité|entity|acteur|factory|factory name|facility|facility name|usine|name|nom",
  },
  "conditions/party": { also: "party|acteur" },
  duty: { also: "responsibility|obligation|devoir" },
  position: { also: "stance|position taken" },
  extent: { also: "extent|étendue" },
  basis: { also: "basis|base|ground" },
  retains: { also: "retains" },
  workers: { also: "workers|worker group|travailleurs" },
  stated: { also: "stated|date said|date of statement|date de la déclaration|decided on" },
  saidBy: { also: "speaker|according to|dit par|d’après" },
  provision: { also: "provision|article|statute|disposition" },
  jurisdiction: { also: "jurisdiction|juridiction" },
  "decisions/proceeding": { also: "proceeding" },
  finality: { also: "finality" },
  payer: { also: "paid by|payé par|from|de" },
  payee: { also: "paid to|payé à|recipient|to|à" },
  amount: { also: "value|sum|price|prix|somme" },
  currency: { also: "monnaie" },
  "money/unit": { also: "for what" },
  per: { also: "per" },
  population: { also: "population" },
  "proceedings/title": { also: "case|affaire|name|nom" },
  "sources/title": { also: "source" },
  status: { also: "stage" },
  court: { also: "tribunal" },
  against: { also: "defendant|défendeur" },
  next: { also: "next hearing|prochaine audience" },
  "decisions/date": { also: "decided on|day" },
  "figures/date": { also: "day|as of" },
  "lookedFor/date": { also: "searched on|day" },
  outcome: { also: "result|ruling|résultat" },
  met: { also: "fulfilled|is it met|respectée" },
  about: { also: "subject|sujet" },
  "figures/what": { also: "measure|mesure|indicator|indicateur" },
  "lookedFor/what": { also: "what|quoi|search|recherche" },
  value: { also: "number|nombre" },
  authors: { also: "author|auteur" },
  "sources/publisher": { also: "publication|journal|média" },
  published: { also: "date|publication date|date de publication" },
  archivedUrl: { also: "archive|archived url" },
  accessed: { also: "accessed|consulté le" },
  locator: { also: "locator" },
  quote: { also: "quotation|verbatim|words" },
  default: { also: "default" },
  license: { also: "license" },
};

const split = (names: string | undefined): readonly string[] => (names ? names.split("|") : []);

/** The other headings of a column; none where it has only its own. */
export function otherHeadings(
  sheet: string,
  column: string,
): { readonly also: readonly string[]; readonly perhaps: readonly string[] } {
  const words = WORDS[`${sheet}/${column}`] ?? WORDS[column];
  return { also: split(words?.also), perhaps: split(words?.perhaps) };
}
