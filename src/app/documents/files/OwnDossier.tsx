import type { ReactNode } from "react";
import { useReader } from "../../page/reading/useReader.ts";
import { PasteForm } from "./PasteForm.tsx";
import { StarterForm } from "./StarterForm.tsx";
import { useOwnFiles } from "./useOwnFiles.ts";
import "./files.css";

/** The ways to a dossier of one's own: write one, open a file, paste a text, or begin with an example. */
export function OwnDossier({ children }: { readonly children: ReactNode }) {
  const { say } = useReader();
  const { choose } = useOwnFiles();
  return (
    <section className="own" id="own" aria-labelledby="own-title">
      <h2 id="own-title">{say("page.own.title")}</h2>
      <p>{say("page.own.lead")}</p>
      <p>
        <strong>{say("page.own.stays-here")}</strong>
      </p>
      {children}
      <div className="own-ways">
        <div className="own-way">
          <h3>{say("page.own.open.title")}</h3>
          <p>
            <button type="button" onClick={choose}>
              {say("page.own.choose")}
            </button>
          </p>
          <p className="quiet">{say("page.own.open.drop")}</p>
        </div>
        <PasteForm />
        <StarterForm />
      </div>
    </section>
  );
}
