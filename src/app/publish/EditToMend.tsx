import { ownKeyOf } from "../address/place.ts";
import { writeHere } from "../begin/writeHere.ts";
import { useLocalFile } from "../files/localFiles.ts";
import type { OpenDossier } from "../files/readDossier.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useReader } from "../reading/useReader.ts";

/** Begins to write on a file that is only read here, so that what stops it can be mended where it is told. */
export function EditToMend({ opened: { text } }: { readonly opened: OpenDossier }) {
  const { say } = useReader();
  const { place } = useChosen();
  const key = ownKeyOf(place);
  const file = useLocalFile(key ?? "");
  if (text === null || place.kind !== "dossier") return null;
  const edit = () => void writeHere({ key: file ? key : null, name: file?.name ?? null, text }, place);
  return (
    <p className="publish-mend">
      <span>{say("publish.panel.edit-to-mend")}</span>
      <button type="button" onClick={edit}>
        {say("page.own.edit")}
      </button>
    </p>
  );
}
