import { type ReactNode, use } from "react";
import type { FileIndex } from "../../../model/index.ts";
import type { Draft } from "../../documents/drafts/draft.ts";
import { useDraftAt, useDraftShown } from "../../documents/drafts/drafts.ts";
import { useLocalFile } from "../../documents/files/localFiles.ts";
import { openDossier } from "../../documents/files/openDossier.ts";
import { openSrc } from "../../documents/files/openSrc.ts";
import type { OpenDossier } from "../../documents/files/readDossier.ts";
import { draftKey } from "../../page/address/draftKey.ts";
import type { Whence } from "../../page/address/parameters.ts";

/** A side that could be opened, or why not. */
export type OpenedFile =
  | { readonly ok: true; readonly file: FileIndex }
  | { readonly ok: false; readonly why: "missing" | "src" | "lost" | "unreadable"; readonly name: string };

const read = (opened: OpenDossier, name: string): OpenedFile =>
  opened.file ? { ok: true, file: opened.file } : { ok: false, why: "unreadable", name };

type Props = {
  readonly from: Whence;
  readonly children: (opened: OpenedFile) => ReactNode;
};

/** Opens a side, wherever it comes from, and waits until it is there. */
export function OpenedSide({ from, children }: Props) {
  switch (from.kind) {
    case "library": {
      const opening = openDossier(from.id);
      return children(opening ? read(use(opening), from.id) : { ok: false, why: "missing", name: from.id });
    }
    case "src": {
      const found = use(openSrc(from.src));
      return children(found.ok ? read(found.value, from.src) : { ok: false, why: "src", name: from.src });
    }
    case "own":
      return draftKey.isOne(from.key) ? (
        <DraftSide draftKey={from.key}>{children}</DraftSide>
      ) : (
        <LocalSide fileKey={from.key}>{children}</LocalSide>
      );
  }
}

const LOST: OpenedFile = { ok: false, why: "lost", name: "" };

function LocalSide({ fileKey, children }: Pick<Props, "children"> & { readonly fileKey: string }) {
  const file = useLocalFile(fileKey);
  return children(file ? read(file.opened, file.name ?? "") : LOST);
}

function DraftSide({ draftKey: key, children }: Pick<Props, "children"> & { readonly draftKey: string }) {
  const found = useDraftAt(key);
  return found.ok && found.value ? <ShownDraft draft={found.value}>{children}</ShownDraft> : children(LOST);
}

/** A draft as it can be read now: it is written meanwhile. */
function ShownDraft({ draft, children }: Pick<Props, "children"> & { readonly draft: Draft }) {
  const { good } = useDraftShown(draft);
  return children(read(good.opened, ""));
}
