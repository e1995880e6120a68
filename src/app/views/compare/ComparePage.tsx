import { useMemo } from "react";
import { type Both, both, type FileIndex } from "../../../model/index.ts";
import { textIn } from "../../../text/index.ts";
import { openDossier } from "../../documents/files/openDossier.ts";
import { openSrc } from "../../documents/files/openSrc.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { homePlace } from "../../page/address/place.ts";
import { PageHeading } from "../../page/reading/PageHeading.tsx";
import { ScrollKeeper } from "../../page/reading/ScrollKeeper.tsx";
import { useMessages } from "../../page/reading/useMessages.ts";
import { usePlaceOf } from "../../page/reading/usePlace.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { CompareStage } from "./CompareStage.tsx";
import { comparedSidesOf } from "./comparedSidesOf.ts";
import { DossierPick } from "./DossierPick.tsx";
import { type OpenedFile, OpenedSide } from "./OpenedSide.tsx";
import { toldOf } from "./toldComparison.ts";
import "../../page/controls/controls.css";
import "../figures/figures.css";
import "./compare.css";

/** Two chains beside each other: two dossiers, or two groups, days, readings or planes of one. */
export function ComparePage() {
  useMessages("details", "definitions", "labels", "views");
  const { sides } = usePlaceOf("compare");
  // Both are asked for before either is waited for.
  for (const from of sides) {
    if (from.kind === "library") openDossier(from.id);
    if (from.kind === "src") openSrc(from.src);
  }
  return (
    <>
      <OpenedSide from={sides[0]}>
        {first => (
          <OpenedSide from={sides[1]}>
            {second =>
              first.ok && second.ok ? (
                <Comparison files={[first.file, second.file]} />
              ) : (
                <NotCompared opened={[first, second]} />
              )
            }
          </OpenedSide>
        )}
      </OpenedSide>
      <ScrollKeeper />
    </>
  );
}

function Comparison({ files }: { readonly files: Both<FileIndex> }) {
  const { language } = useReader();
  const place = usePlaceOf("compare");
  const [first, second] = files;
  const told = toldOf(...place.sides);
  const compared = useMemo(
    () => comparedSidesOf(place, [first, second], told, language),
    [place, first, second, told, language],
  );
  const words = told && {
    title: textIn(told.title, language, "en").text,
    standfirst: textIn(told.standfirst, language, "en"),
  };
  return <CompareStage compared={compared} told={words} />;
}

/** A side that cannot be opened, with the reason; another one can be chosen in its place. */
function NotCompared({ opened }: { readonly opened: Both<OpenedFile> }) {
  const { say } = useReader();
  const place = usePlaceOf("compare");
  return (
    <section className="plain compare">
      <PageHeading title={say("view.compare.not")} />
      {both(opened, (side, at) => (
        <div key={at}>
          {!side.ok && (
            <p role="alert">
              {say(`view.compare.not.${side.why}`, { name: side.name, side: at === 0 ? "left" : "right" })}
            </p>
          )}
          <DossierPick side={at} label={say(at === 0 ? "view.compare.left" : "view.compare.right")} />
        </div>
      ))}
      <p>
        <PageLink to={homePlace(place.language)}>{say("page.to-all")}</PageLink>
      </p>
    </section>
  );
}
