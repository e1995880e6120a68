/**
 * The dossier for search engines and archives: a schema.org `Dataset` with its sources as `citation`, and a `Claim` for
 * each thing that somebody says. What a court held, what a law provides and what is done are no claims, and stand in
 * the data.
 */

import { definedIn } from "../../base/index.ts";
import { countriesOf } from "../../model/index.ts";
import { type Assertion, type Evidence, evidenceIn, licenseOf, type Source, type Text } from "../../schema/index.ts";
import { showControls, tellStatement, textIn, withoutIsolates } from "../../text/index.ts";
import { webAddress } from "../page/webAddress.ts";
import { anchorOf } from "../table/anchorOf.ts";
import type { Reading } from "../table/reading.ts";

export type JsonLdRequest = {
  readonly reading: Reading;
  readonly version: number | null;
  readonly description: string;
  /**
   * The absolute address of the folder of this version; null if it is not known: then everything is relative to the
   * page.
   */
  readonly at: string | null;
  readonly table: string;
};

type Thing = Readonly<Record<string, unknown>>;

export function jsonLd({ reading, version, description, at, table }: JsonLdRequest): Thing {
  const { dossier, inquiry, narrator } = reading;
  const words = (text: Text) => withoutIsolates(textIn(text, reading.language, dossier.language).text);
  /** A raw text of the file, with hidden characters written out. */
  const seen = (text: string) => withoutIsolates(showControls(text));
  const web = (href: string | undefined) => (href === undefined ? undefined : webAddress(href));
  const address = (name: string) => `${at ?? ""}${name}`;
  const work = (source: Source): Thing =>
    definedIn({
      "@type": "CreativeWork",
      "@id": `${address(table)}#${anchorOf("source", source.id)}`,
      name: source.title === undefined ? narrator.source(source) : words(source.title),
      author: source.authors?.map(name => ({ name: seen(name) })),
      publisher: source.publisher && { name: seen(source.publisher) },
      datePublished: source.published,
      inLanguage: source.language,
      url: web(source.url),
      archivedAt: web(source.archivedUrl),
      identifier: source.doi && `https://doi.org/${seen(source.doi)}`,
    });
  const nameOf = (id: string) => withoutIsolates(narrator.name(id));
  const isClaim = ({ basis, saidBy }: Assertion) => basis === "statement" || basis === "policy" || saidBy !== undefined;
  const claim = (assertion: Assertion): Thing =>
    definedIn({
      "@type": "Claim",
      "@id": `${address(table)}#${anchorOf("assertion", assertion.id)}`,
      text: withoutIsolates(tellStatement(narrator, assertion)),
      author: (assertion.saidBy ?? [assertion.party]).map(speaker => ({
        name: typeof speaker === "string" ? nameOf(speaker) : words(speaker.name),
      })),
      about: nameOf(assertion.party),
      dateCreated: assertion.stated,
      appearance: appearances(assertion.evidence),
    });
  const appearances = (evidence: Evidence) => {
    const ids = new Set(evidenceIn(dossier, evidence).map(({ source }) => source.id));
    return ids.size === 0 ? undefined : [...ids].map(id => ({ "@id": `${address(table)}#${anchorOf("source", id)}` }));
  };
  const countries = countriesOf(dossier.parties);
  const claims = dossier.assertions.filter(
    assertion =>
      isClaim(assertion) &&
      assertion.basis !== "court" &&
      assertion.basis !== "law" &&
      assertion.position !== "unknown",
  );
  return definedIn({
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": at ?? undefined,
    url: at ?? undefined,
    name: words(dossier.title),
    alternateName: dossier.subtitle && words(dossier.subtitle),
    abstract: dossier.standfirst && words(dossier.standfirst),
    description: dossier.summary ? words(dossier.summary) : description,
    identifier: dossier.id,
    version: version ?? undefined,
    inLanguage: reading.language,
    creativeWorkStatus: dossier.status === "draft" ? "Draft" : "Published",
    genre: dossier.fictional ? "fictional" : undefined,
    dateModified: dossier.updated,
    temporalCoverage: dossier.asOf,
    spatialCoverage: countries.length > 0 ? countries : undefined,
    creator: dossier.authors?.map(({ name, url }) => definedIn({ name: words(name), url: web(url) })),
    publisher: dossier.publisher && { name: words(dossier.publisher) },
    license: dossier.license === undefined ? undefined : licenseOf(dossier.license)?.text,
    isAccessibleForFree: true,
    keywords: inquiry.file.duties
      .filter(duty => dossier.assertions.some(assertion => assertion.duty === duty))
      .map(duty => withoutIsolates(narrator.dutyLabel(duty))),
    distribution: [
      { "@type": "DataDownload", encodingFormat: "application/json", contentUrl: address("data.json") },
      { "@type": "DataDownload", encodingFormat: "text/csv", contentUrl: address("data.csv") },
    ],
    citation: dossier.sources.length > 0 ? dossier.sources.map(work) : undefined,
    hasPart: claims.length > 0 ? claims.map(claim) : undefined,
  });
}
