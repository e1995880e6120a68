/** Makes a file in one of the formats from what may leave of an open dossier, and searches it for what may not. */
import scripts from "virtual:embed-scripts";
import { zipSync } from "fflate";
import type { FormatFile } from "../../../formats/index.ts";
import { type Leak, leaksIn, type WrittenFormat } from "../../../publish/index.ts";
import { type Language, languages, loadMessages } from "../../../text/index.ts";
import type { OpenDossier } from "../../documents/files/readDossier.ts";
import { preparedNow } from "../preparedNow.ts";

export type WrittenFile =
  | { readonly ok: true; readonly file: FormatFile }
  /** `nothing`: of what the format can say the dossier has none. */
  | { readonly ok: false; readonly why: "errors" | "refused" | "nothing" }
  | { readonly ok: false; readonly why: "leaks"; readonly leaks: readonly Leak[] };

/** Packed files have the same time, so that the same dossier gives the same bytes. */
const PACKED = { mtime: new Date(1980, 0, 1) };

/** Several files are given as one archive. */
const asOne = (files: readonly FormatFile[], name: string): FormatFile =>
  files.length === 1
    ? files[0]!
    : {
        name: `${name}.zip`,
        bytes: zipSync(Object.fromEntries(files.map(({ name: of, bytes }) => [of, [bytes, PACKED] as const]))),
      };

/** @param shippedId the id in the library; null for a file that the reader opened */
export async function writtenFile(
  { writer, name }: WrittenFormat,
  opened: OpenDossier,
  shippedId: string | null,
  language: Language,
): Promise<WrittenFile> {
  const prepared = await preparedNow(opened, shippedId);
  if (prepared.kind !== "ready") return { ok: false, why: prepared.kind };
  const { published } = prepared;
  // Words of the product are no leaks, whichever language they are in.
  const spoken = published.secrets.length > 0 ? languages.map(({ code }) => code) : [language];
  await Promise.all(
    spoken.map(code => loadMessages(code, "page", "publishing", "labels", "details", "definitions", "views")),
  );
  const files = writer.write(published, language);
  if (files.length === 0) return { ok: false, why: "nothing" };
  const leaks = leaksIn(
    published,
    files.map(file => [file.name, file.bytes] as const),
    () => scripts,
  );
  if (leaks.length > 0) return { ok: false, why: "leaks", leaks };
  return { ok: true, file: asOne(files, `${published.dossier.id}.${name}`) };
}
