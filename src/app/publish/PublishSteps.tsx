import { Suspense, useEffect, useMemo, useState } from "react";
import {
  baseAddress,
  inquiryInto,
  isToken,
  languagesFor,
  type Opening,
  openingQuery,
  snippetsOf,
  tokenOf,
  viewsFor,
} from "../../publish/index.ts";
import type { Published } from "../../redact/index.ts";
import type { Language } from "../../text/index.ts";
import type { AltText } from "../../views/index.ts";
import type { OpenDossier } from "../documents/files/readDossier.ts";
import { Loading } from "../page/reading/Loading.tsx";
import { Section } from "../page/reading/Section.tsx";
import { useChosen } from "../page/reading/useChosen.ts";
import { useReader } from "../page/reading/useReader.ts";
import { previewOf } from "./madeFile.ts";
import { OpeningChoice } from "./OpeningChoice.tsx";
import { openingOf } from "./openingOf.ts";
import { PublishDownloads } from "./PublishDownloads.tsx";
import { PublishedBefore } from "./PublishedBefore.tsx";
import { PublishPlace } from "./PublishPlace.tsx";
import { PublishPreview } from "./PublishPreview.tsx";
import { SinceLast } from "./SinceLast.tsx";
import { SnippetList } from "./SnippetList.tsx";
import { useBefore } from "./useBefore.ts";

/** Stands in for the address of the reader's own server. */
const PLACEHOLDER = "https://charts.example.org/";

type Previewed = {
  readonly language: Language;
  readonly alt: AltText;
  readonly html: (query: string) => string;
};

/** The page of the embed in this language; null until its words are loaded. */
function usePreview(published: Published, language: Language, token: string): Previewed | null {
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  useEffect(() => {
    let isWanted = true;
    previewOf(published, language, token).then(
      made => {
        if (isWanted) setPreviewed({ language, ...made });
      },
      (error: unknown) => {
        if (isWanted)
          setPreviewed(() => {
            throw error;
          });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [published, language, token]);
  return previewed?.language === language ? previewed : null;
}

type Props = { readonly opened: OpenDossier; readonly published: Published };

/** The steps of publishing: what was published before, how the embed opens, the preview, what is pasted into an article, the files. */
export function PublishSteps({ opened, published }: Props) {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier } = published;
  // A file that was edited is read again; the choices stay as far as they still exist in it.
  const inquiry = useMemo(() => inquiryInto(dossier), [dossier]);
  const [languages, setLanguages] = useState(() => languagesFor(dossier, []).languages);
  const [shown, setShown] = useState(languages[0]!);
  const [chosen, setChosen] = useState<Opening>(() => ({ ...openingOf(place, inquiry), theme: null }));
  const opening = { ...openingOf(chosen, inquiry), theme: chosen.theme };
  const [typed, setTyped] = useState<string | null>(null);
  const defaultToken = useMemo(() => {
    const made = tokenOf(dossier.id, new Map(), null);
    return made.ok ? made.value : "";
  }, [dossier.id]);
  const [named, setNamed] = useState<string | null>(null);
  const before = useBefore(dossier.id, named);
  const { stands } = before;
  // What was published keeps its place and its address, unless another one is asked for.
  const isTokenFixed = stands !== null && !stands.isOneOfSeveral;
  const wantedToken = isTokenFixed ? stands.token : (named ?? stands?.token ?? defaultToken);
  const address = typed ?? stands?.base ?? "";
  const [views, setViews] = useState(() => viewsFor(dossier, null));
  const [heights, setHeights] = useState<ReadonlyMap<number, number>>(new Map());
  const [hasPng, setPng] = useState(true);

  const language = languages.includes(shown) ? shown : languages[0]!;
  const token = isToken(wantedToken) ? wantedToken : defaultToken;
  const base = address.trim() === "" ? null : baseAddress(address.trim());
  const previewed = usePreview(published, language, token);
  const search = openingQuery(opening);
  return (
    <>
      <Section id="since-last" title={say("publish.panel.before.title")}>
        <PublishedBefore before={before} />
        <Suspense fallback={<Loading />}>
          <SinceLast published={published} stands={stands} />
        </Suspense>
      </Section>
      <Section id="opening" title={say("publish.panel.opening")}>
        <p className="measure">{say("publish.panel.opening.lead")}</p>
        <div className="publish-look">
          <OpeningChoice
            inquiry={inquiry}
            languages={languages}
            language={language}
            opening={opening}
            onLanguage={next => {
              setShown(next);
              setHeights(new Map());
            }}
            onChoose={next => {
              setChosen(next);
              setHeights(new Map());
            }}
          />
          <PublishPreview
            previewed={previewed}
            search={search}
            onHeight={(width, height) =>
              setHeights(known => (known.get(width) === height ? known : new Map([...known, [width, height]])))
            }
          />
        </div>
      </Section>
      <Section id="stand" title={say("publish.panel.stand")}>
        <PublishPlace
          dossier={dossier}
          languages={languages}
          address={address}
          token={wantedToken}
          onLanguages={setLanguages}
          isTokenFixed={isTokenFixed}
          onAddress={setTyped}
          onToken={setNamed}
          views={views}
          onViews={setViews}
        />
      </Section>
      <Section id="download" title={say("publish.panel.get")}>
        <PublishDownloads
          opened={opened}
          published={published}
          languages={languages}
          language={language}
          token={token}
          base={base}
          views={views}
          before={before}
          isReady={isToken(wantedToken) && (address.trim() === "" || base !== null)}
          onPng={setPng}
        />
      </Section>
      <Section id="paste" title={say("publish.panel.paste")}>
        {previewed && (
          <SnippetList
            placeholder={base === null ? PLACEHOLDER : null}
            snippets={snippetsOf({
              dossier,
              token,
              languages,
              language,
              base: base ?? PLACEHOLDER,
              opening,
              heights,
              alt: previewed.alt.short,
              hasPng,
            })}
          />
        )}
      </Section>
    </>
  );
}
