/** The form of each object of the format. */
import type { CodeListId } from "../../schema/index.ts";
import { mayDescribe } from "../../text/index.ts";
import type { FieldKind, FieldPlan, FormOf, FormPlan, PickedKind } from "./formPlan.ts";

type FieldRest = Pick<FieldPlan, "when" | "name">;
const at = (path: string): readonly string[] => path.split(".");
const field = (path: string, kind: FieldKind, rest: FieldRest = {}): FieldPlan => ({
  ...kind,
  ...rest,
  path: at(path),
});

const words = (path: string, rest?: FieldRest) => field(path, { is: "words" }, rest);
const lines = (path: string, rest?: FieldRest) => field(path, { is: "words", lines: true }, rest);
const short = (path: string, letters: number) => field(path, { is: "words", most: { letters } });
const plain = (path: string, rest?: FieldRest) => field(path, { is: "plain" }, rest);
const date = (path: string, rest?: FieldRest) => field(path, { is: "date" }, rest);
const code = (path: string, codes: CodeListId, rest?: FieldRest) => field(path, { is: "code", codes }, rest);
const open = (path: string, codes: CodeListId, rest?: FieldRest) =>
  field(path, { is: "code", codes, open: true }, rest);
const opens = (path: string, codes: CodeListId, rest?: FieldRest) =>
  field(path, { is: "codes", codes, open: true }, rest);
const ref = (path: string, to: PickedKind, rest?: FieldRest) => field(path, { is: "ref", to }, rest);
const refs = (path: string, to: PickedKind, rest?: FieldRest) => field(path, { is: "refs", to }, rest);
const flag = (path: string, value: true | false | string, rest?: FieldRest) => field(path, { is: "flag", value }, rest);
const yesNo = (path: string, rest?: FieldRest) => field(path, { is: "yesNo" }, rest);
const evidence = (path = "evidence", rest?: FieldRest) => field(path, { is: "evidence" }, rest);

const verification = code("verification", "verifications");
const hypotheses = refs("hypotheses", "hypothesis");
const remark = lines("remark");
const id = field("id", { is: "id" });
const times = [date("start"), date("end"), flag("ended", true), date("observed")];
const response = [
  code("response.status", "response-statuses", { name: "answer" }),
  date("response.date", { name: "answer-date" }),
  lines("response.text", { name: "answer-text" }),
  evidence("response.evidence", { name: "answer-evidence" }),
];
const NO_PRIVATE = ["private"];
const answered = [NO_PRIVATE, ["response", "private"]];

type WrittenItem = Readonly<Record<string, unknown>>;
const isGroup = ({ kind }: WrittenItem): boolean => kind === "worker-group" || kind === "household";
/** A role with times is an object; the picker offers plain ones. */
const hasPlainRoles = ({ roles }: WrittenItem): boolean =>
  !Array.isArray(roles) || roles.every(role => typeof role === "string");
const mayBeDescription = ({ name, nameIsDescription }: WrittenItem): boolean =>
  nameIsDescription !== undefined ||
  (typeof name === "string" ? [name] : Object.values(name ?? {})).some(
    one => typeof one === "string" && mayDescribe(one),
  );
const isUnplaced = ({ placed, placeEvidence }: WrittenItem): boolean => placed === false || placeEvidence !== undefined;
const isOfCourt = ({ basis, decision, proceeding, finality }: WrittenItem): boolean =>
  basis === "court" || decision !== undefined || proceeding !== undefined || finality !== undefined;
const isOfLaw = ({ basis, jurisdiction, provision }: WrittenItem): boolean =>
  basis === "law" || jurisdiction !== undefined || provision !== undefined;
const passesOn = ({ position, to, retains }: WrittenItem): boolean =>
  position === "passes-on" || to !== undefined || retains !== undefined;
const isJoint = ({ position, jointWith }: WrittenItem): boolean =>
  position === "holds-jointly" || jointWith !== undefined;

const quoteFields = [
  plain("locator"),
  field("quoteLanguage", { is: "language" }),
  lines("translation"),
  code("translatedBy", "translators"),
  field("quoteIsTranslation.from", { is: "language" }, { name: "translated-from" }),
  field(
    "quoteIsTranslation.by",
    { is: "code", codes: "translators", only: ["human", "machine"] },
    { name: "quoted-translation-by" },
  ),
  code("seenIn", "seen-in"),
];

export const forms: Readonly<Record<FormOf, FormPlan>> = {
  head: {
    blanks: { title: lines("title") },
    parts: {
      main: [
        field("standfirst", { is: "words", lines: true, most: { words: 35 } }),
        lines("summary"),
        field("clients", { is: "refs", to: "party" }),
      ],
      evidence: [evidence()],
      when: [date("updated"), date("asOf")],
      more: [
        words("subtitle"),
        short("shortTitle", 40),
        field("language", { is: "language" }),
        code("status", "dossier-statuses"),
        field("authors", { is: "list", of: [words("name"), plain("url"), field("private", { is: "json" })] }),
        words("publisher"),
        plain("license"),
        field("corrections", {
          is: "list",
          of: [date("date"), lines("text"), evidence(), remark, field("private", { is: "json" })],
        }),
        flag("fictional", true),
        remark,
        field("views", { is: "json" }),
        plain("$schema", { name: "schema-address" }),
        id,
      ],
    },
    privates: [NO_PRIVATE],
  },
  parties: {
    blanks: { name: words("name"), kind: code("kind", "party-kinds"), country: field("country", { is: "country" }) },
    parts: {
      main: [
        flag("nameIsDescription", true, { when: mayBeDescription }),
        opens("roles", "roles", { when: hasPlainRoles }),
        words("description"),
        field("inLine", { is: "range" }, { when: ({ kind, inLine }) => kind === "unknown" || inLine !== undefined }),
        code("workers.status", "worker-statuses", { when: isGroup, name: "worker-status" }),
        opens("workers.tasks", "tasks", { when: isGroup, name: "worker-tasks" }),
      ],
      evidence: [evidence()],
      answer: response,
      more: [
        field(
          "roles",
          {
            is: "list",
            of: [open("function", "roles"), date("start"), date("end"), field("private", { is: "json" })],
            plainField: "function",
          },
          { name: "timed-roles" },
        ),
        field("count", { is: "range" }),
        flag("placed", false),
        refs("near", "party"),
        evidence("placeEvidence", { name: "place-evidence", when: isUnplaced }),
        flag("above", "unknown"),
        flag("withheld", true),
        short("shortName", 24),
        field("aliases", { is: "wordsList" }),
        field("countries", { is: "countries" }),
        field("seat", { is: "country" }),
        words("place.name", { name: "place" }),
        field("place.lat", { is: "number" }, { name: "latitude" }),
        field("place.lon", { is: "number" }, { name: "longitude" }),
        field("identifiers", {
          is: "list",
          of: [plain("scheme"), plain("id", { name: "register-number" }), field("private", { is: "json" })],
        }),
        plain("url", { name: "website" }),
        open("workers.setting", "settings", { when: isGroup, name: "worker-setting" }),
        opens("workers.media", "media", { when: isGroup, name: "worker-media" }),
        open("workers.stage", "stages", { when: isGroup, name: "worker-stage" }),
        field("workers.languages", { is: "languages" }, { when: isGroup, name: "worker-languages" }),
        ref("workers.ratingSystem.issuer", "party", { when: isGroup, name: "rating-issuer" }),
        lines("workers.ratingSystem.effects", { when: isGroup, name: "rating-effects" }),
        words("workers.certification", { when: isGroup, name: "worker-certification" }),
        yesNo("workers.nda", { when: isGroup, name: "worker-nda" }),
        yesNo("workers.minors", { when: isGroup, name: "worker-minors" }),
        evidence("workers.evidence", { when: isGroup, name: "worker-evidence" }),
        hypotheses,
        remark,
        id,
      ],
    },
    privates: [...answered, ["place", "private"], ["workers", "private"], ["workers", "ratingSystem", "private"]],
  },
  links: {
    blanks: { from: ref("from", "party"), type: code("type", "link-types"), to: ref("to", "party") },
    parts: {
      evidence: [evidence()],
      sure: [verification],
      when: times,
      answer: response,
      more: [
        words("label"),
        opens("functions", "roles"),
        opens("tasks", "tasks"),
        field("governingLaw", { is: "country" }),
        yesNo("nda"),
        field("share", { is: "range" }),
        hypotheses,
        remark,
        id,
      ],
    },
    privates: answered,
  },
  assertions: {
    blanks: {
      party: ref("party", "party"),
      position: code("position", "positions"),
      duty: ref("duty", "duty"),
      workers: refs("workers", "group"),
    },
    parts: {
      main: [
        refs("to", "party", { when: passesOn, name: "passed-to" }),
        code("retains", "retains", { when: passesOn }),
        refs("jointWith", "party", { when: isJoint }),
        code("liability", "liabilities", { when: item => isJoint(item) || item.liability !== undefined }),
        field("saidBy", { is: "saidBy" }),
        field("jurisdiction", { is: "country" }, { when: isOfLaw }),
        plain("provision", { when: isOfLaw }),
        ref("decision", "decision", { when: isOfCourt }),
        ref("proceeding", "proceeding", { when: item => isOfCourt(item) && item.decision === undefined }),
        code("finality", "finalities", { when: item => isOfCourt(item) && item.decision === undefined }),
        lines("extent"),
      ],
      evidence: [evidence()],
      sure: [verification],
      when: [date("stated"), ...times, date("overturned")],
      answer: response,
      more: [ref("link", "link"), hypotheses, remark, id],
    },
    asked: [code("basis", "bases")],
    privates: answered,
  },
  conditions: {
    blanks: {
      duty: ref("duty", "duty"),
      met: code("met", "met"),
      workers: refs("workers", "group"),
    },
    parts: {
      main: [
        lines("description", { name: "how-it-was" }),
        ref("party", "party", { name: "owed-by" }),
        field("saidBy", { is: "saidBy" }),
        lines("extent"),
      ],
      evidence: [evidence()],
      sure: [verification],
      when: [date("stated"), ...times],
      answer: response,
      more: [hypotheses, remark, id],
    },
    privates: answered,
  },
  money: {
    blanks: {
      kind: code("kind", "money-kinds"),
      payer: ref("payer", "party"),
      payee: ref("payee", "party"),
      amount: field("amount", { is: "amount" }),
      currency: field("currency", { is: "currency" }),
      unit: code("unit", "units"),
    },
    parts: {
      main: [ref("link", "link"), refs("workers", "group"), code("statistic", "statistics"), code("tax", "taxes")],
      evidence: [evidence()],
      sure: [verification],
      when: times,
      answer: response,
      more: [
        words("label"),
        field("per", { is: "number" }),
        field("alsoStated", {
          is: "list",
          of: [
            field("amount", { is: "range" }),
            field("currency", { is: "currency" }),
            field("private", { is: "json" }),
          ],
        }),
        field("country", { is: "country" }),
        field("includes", { is: "wordsList" }),
        field("excludes", { is: "wordsList" }),
        code("paidTime", "paid-times"),
        words("population"),
        flag("planned", true),
        refs("derivedFrom", "money", { name: "computed-from" }),
        hypotheses,
        remark,
        id,
      ],
    },
    privates: answered,
  },
  figures: {
    blanks: {
      what: plain("what", { name: "figure-what" }),
      about: ref("about", "subject", { name: "figure-about" }),
      value: field("value", { is: "figure" }),
      unit: plain("unit", { name: "figure-unit" }),
    },
    parts: {
      main: [words("population")],
      evidence: [evidence()],
      sure: [verification],
      when: [date("date")],
      more: [refs("of", "party", { name: "counted" }), remark, id],
    },
    privates: [NO_PRIVATE],
  },
  proceedings: {
    blanks: {
      title: words("title"),
      court: words("court"),
      country: field("country", { is: "country" }),
      against: refs("against", "party"),
      duties: refs("duties", "duty"),
      status: code("status", "proceeding-statuses"),
    },
    parts: {
      main: [
        refs("workers", "group"),
        field("decisions", {
          is: "list",
          of: [
            date("date", { name: "decided" }),
            words("court"),
            lines("outcome"),
            code("finality", "finalities"),
            date("overturned"),
            ref("followedBy", "decision"),
            ref("upholds", "decision"),
            evidence(),
            remark,
            field("id", { is: "id" }),
            field("private", { is: "json" }),
          ],
        }),
      ],
      evidence: [evidence()],
      when: [date("start", { name: "opened" }), date("end", { name: "closed" }), date("next")],
      answer: response,
      more: [ref("authority", "party"), refs("concerns", "party"), remark, id],
    },
    privates: answered,
  },
  hypotheses: {
    blanks: { label: words("label"), set: plain("set") },
    parts: { main: [flag("default", true)], evidence: [evidence()], more: [remark, id] },
    privates: [NO_PRIVATE],
  },
  sources: {
    blanks: { title: words("title"), publisher: plain("publisher"), published: date("published") },
    parts: {
      main: [
        open("type", "source-types"),
        plain("url"),
        code("person.identity", "person-identities", { name: "person" }),
        words("person.role", { name: "person-role" }),
        code("person.consent.scope", "consent-scopes", { name: "consent" }),
        date("person.consent.date", { name: "consent-date" }),
      ],
      when: [date("accessed")],
      more: [
        field("authors", { is: "plains" }),
        field("language", { is: "language" }),
        plain("archivedUrl"),
        plain("seenAt"),
        plain("doi"),
        refs("derivedFrom", "source"),
        code("access", "accesses"),
        words("person.place", { name: "person-place" }),
        yesNo("person.firstHand", { name: "first-hand" }),
        plain("sha256"),
        remark,
        id,
      ],
    },
    privates: [NO_PRIVATE, ["person", "private"], ["person", "consent", "private"]],
  },
  quotes: {
    blanks: {
      quote: field("quote", { is: "plain", lines: true, isQuote: true }),
      source: ref("source", "source"),
    },
    parts: { main: quoteFields, more: [remark, id] },
    privates: [NO_PRIVATE],
  },
  lookedFor: {
    blanks: { what: words("what"), date: date("date") },
    parts: { main: [ref("from", "party"), ref("to", "party")], evidence: [evidence()], more: [remark, id] },
    privates: [NO_PRIVATE],
  },
  duties: {
    blanks: { label: words("label"), nature: code("nature", "natures") },
    parts: { main: [lines("definition"), lines("question")], more: [remark, id] },
    privates: [NO_PRIVATE],
  },
  story: {
    blanks: { title: words("title") },
    parts: {
      main: [
        lines("text"),
        refs("focus.parties", "party", { name: "focus-parties" }),
        refs("focus.links", "link", { name: "focus-links" }),
        ref("focus.duty", "duty", { name: "duty" }),
        code("focus.plane", "planes", { name: "plane" }),
        ref("focus.workers", "group", { name: "focus-workers" }),
        date("focus.day", { name: "day" }),
        date("focus.known", { name: "known" }),
        refs("focus.world", "hypothesis", { name: "world" }),
        open("view", "views"),
      ],
      evidence: [evidence()],
      more: [remark, id],
    },
    privates: [NO_PRIVATE, ["focus", "private"]],
  },
};

/** The form of an object of this list; `head` is the dossier itself. */
export const formOf = (list: FormOf): FormPlan => forms[list];
