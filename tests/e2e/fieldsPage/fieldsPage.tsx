/** A page with every blank of a form, and below them what would stand in the file. Built by `fields.test.ts`. */
import { type ReactNode, useState } from "react";
import { createRoot } from "react-dom/client";
import { AmountField } from "../../../src/app/forms/fields/AmountField.tsx";
import { CodeField } from "../../../src/app/forms/fields/CodeField.tsx";
import { CodesField } from "../../../src/app/forms/fields/CodesField.tsx";
import { DateField } from "../../../src/app/forms/fields/DateField.tsx";
import { EvidenceField } from "../../../src/app/forms/fields/evidence/EvidenceField.tsx";
import { FlagField } from "../../../src/app/forms/fields/FlagField.tsx";
import { JsonField } from "../../../src/app/forms/fields/JsonField.tsx";
import { ListField } from "../../../src/app/forms/fields/ListField.tsx";
import { NumberField } from "../../../src/app/forms/fields/NumberField.tsx";
import { RangeField } from "../../../src/app/forms/fields/RangeField.tsx";
import { RefField } from "../../../src/app/forms/fields/RefField.tsx";
import { RefsField } from "../../../src/app/forms/fields/RefsField.tsx";
import { RegisterField } from "../../../src/app/forms/fields/RegisterField.tsx";
import { RegistersField } from "../../../src/app/forms/fields/RegistersField.tsx";
import { SaidByField } from "../../../src/app/forms/fields/SaidByField.tsx";
import { TextField } from "../../../src/app/forms/fields/TextField.tsx";
import { WordsField } from "../../../src/app/forms/fields/WordsField.tsx";
import { YesNoField } from "../../../src/app/forms/fields/YesNoField.tsx";
import { ReaderContext } from "../../../src/app/page/reading/useReader.ts";
import { type Language, loadMessages, say } from "../../../src/text/index.ts";
import "../../../src/app/shell/page.css";
import "../../../src/app/page/reading/reading.css";

const today = "2026-11-27";
const TIME = "OpenAI Used Kenyan Workers on Less Than $2 Per Hour";

const first: Readonly<Record<string, unknown>> = {
  who: "sama",
  how: "subcontracts-to",
  name: "Sama",
  names: { en: "Data labellers", ar: "العاملون" },
  summary: "Sama engaged people in Nairobi.",
  since: "2021-11",
  roles: ["client"],
  jointly: ["sama", "openai"],
  country: "KE",
  per: 1000,
  count: { about: 36 },
  share: 0.3,
  amount: { min: 1.32, max: 2 },
  saidBy: ["sama"],
  identifiers: [
    { scheme: "LEI", id: "5493001" },
    { scheme: "Wikidata", id: "Q1" },
  ],
  evidence: [
    "time-q1",
    { source: "time", quote: "Sama ended its contract early.", locator: "p. 3", remark: "A copy." },
  ],
  private: "Ask the lawyer",
};

type Offered = { readonly id: string; readonly name: string; readonly detail?: string; readonly isQuote?: boolean };

const firstParties: readonly Offered[] = [
  { id: "openai", name: "OpenAI", detail: "United States" },
  { id: "sama", name: "Sama", detail: "Kenya" },
  { id: "labellers", name: "Data labellers", detail: "Kenya, workers" },
  { id: "arab", name: "شركة المثال", detail: "Egypt" },
];
const firstSources: readonly Offered[] = [
  { id: "time", name: TIME, detail: "TIME, 2023" },
  { id: "time-q1", name: "“They were paid late.”", detail: TIME, isQuote: true },
];

function FieldsPage(): ReactNode {
  const [file, setFile] = useState(first);
  const [unread, setUnread] = useState<Readonly<Record<string, string>>>({});
  const [past, setPast] = useState<readonly (typeof first)[]>([]);
  const [parties, setParties] = useState(firstParties);
  const [sources, setSources] = useState(firstSources);
  const of = (id: string, label: string) => ({
    id,
    label,
    value: file[id],
    onChange: (value: unknown) => {
      setPast(before => [...before, file]);
      setFile(now => ({ ...now, [id]: value }));
    },
    onUnread: (typed: string | null) =>
      setUnread(({ [id]: _, ...others }) => (typed === null ? others : { ...others, [id]: typed })),
  });
  const make = (words: string) => {
    const id = words.toLowerCase().replace(/\W+/gu, "-");
    setParties(now => [...now, { id, name: words }]);
    return id;
  };
  return (
    <main style={{ maxWidth: "27.5rem" }}>
      <h1>Every blank</h1>
      <div>
        <RefField {...of("who", "who")} options={parties} isInline />{" "}
        <CodeField {...of("how", "does what")} list="link-types" isInline />{" "}
        <RefField {...of("whom", "to whom")} options={parties} onMake={make} isInline />, since{" "}
        <DateField {...of("when", "when")} today={today} isInline />.
      </div>
      <TextField {...of("name", "Name")} hint="As the party writes it." />
      <WordsField {...of("names", "Names")} language="en" />
      <WordsField {...of("summary", "Summary")} language="en" isMultiline limit={{ words: 35 }} />
      <DateField {...of("since", "Since")} today={today} />
      <CodesField {...of("roles", "Roles")} list="roles" isOpen />
      <RefsField {...of("jointly", "Held jointly with")} options={parties} onMake={make} />
      <RegisterField {...of("country", "Country")} register="country" problem="There is no such country." />
      <RegistersField {...of("languages", "Languages")} register="language" />
      <FlagField {...of("ended", "Over, on a day not known")} />
      <YesNoField {...of("minors", "Are there minors among them?")} />
      <NumberField {...of("per", "Of so many units")} />
      <RangeField {...of("count", "How many")} />
      <RangeField {...of("share", "Share")} isShare />
      <RangeField {...of("inLine", "One above the other")} isBounds />
      <AmountField {...of("amount", "Amount")} options={[{ id: "min", name: "Minimum wage" }]} language="en" />
      <SaidByField {...of("saidBy", "Who says it")} options={parties} onMake={make} language="en" />
      <ListField
        {...of("identifiers", "Identifiers")}
        addWords="+ identifier"
        nameOf={entry => (entry as { scheme?: string }).scheme ?? "identifier"}
        renderEntry={(entry, change, place) => {
          const one = (entry ?? {}) as { readonly scheme?: string; readonly id?: string };
          return (
            <>
              <TextField
                id={`identifier-${place}-scheme`}
                label="Register"
                value={one.scheme}
                onChange={scheme => change({ ...one, scheme })}
              />
              <TextField
                id={`identifier-${place}-id`}
                label="Number"
                value={one.id}
                onChange={id => change({ ...one, id })}
              />
            </>
          );
        }}
      />
      <EvidenceField
        {...of("evidence", "Evidence")}
        options={sources}
        language="en"
        isRequired
        paste={{
          sources: sources.filter(({ isQuote }) => !isQuote),
          last: "time",
          onName: words => {
            const id = `named-${sources.length}`;
            setSources(now => [...now, { id, name: words }]);
            return id;
          },
          onEnter: ({ url, quote, title }, known) => {
            if (url === undefined && known === null) return null;
            const id = `pasted-${sources.length}`;
            const source = known ?? `source-${sources.length}`;
            const detail = sources.find(one => one.id === source)?.name ?? url ?? source;
            const made = quote ? { id, name: `“${quote}”`, detail, isQuote: true } : { id, name: title ?? detail };
            setSources(now => [...now, made]);
            return { reference: id, isQuote: quote !== undefined, source, isNewSource: !known, isNewQuote: true };
          },
          onMove: ({ reference }, to) => {
            const detail = sources.find(one => one.id === to)?.name ?? to;
            setSources(now => now.map(one => (one.id === reference ? { ...one, detail } : one)));
            return reference;
          },
          onKind: () => {},
        }}
      />
      <JsonField {...of("private", "Not for publication")} />
      <button
        type="button"
        id="undo"
        onClick={() => {
          setFile(past.at(-1) ?? file);
          setPast(past.slice(0, -1));
        }}
      >
        Undo
      </button>
      <output id="file" hidden>
        {JSON.stringify({ file, unread })}
      </output>
    </main>
  );
}

const query = new URLSearchParams(location.search);
const language: Language = query.get("language") === "fr" ? "fr" : "en";
document.documentElement.lang = language;
document.documentElement.dir = query.get("dir") ?? "ltr";
await loadMessages(language, "page", "edit", "labels", "definitions");
createRoot(document.getElementById("root")!).render(
  <ReaderContext value={{ language, say: (key, params) => say(language, key, params) }}>
    <FieldsPage />
  </ReaderContext>,
);
