import { useLocalFile } from "../documents/files/localFiles.ts";
import type { OpenDossier } from "../documents/files/readDossier.ts";
import { ownKeyOf } from "../page/address/place.ts";
import { useChosen } from "../page/reading/useChosen.ts";
import { useReader } from "../page/reading/useReader.ts";
import { writeHere } from "../picture/begin/writeHere.ts";

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
