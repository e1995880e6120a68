import { useState } from "react";
import { type NetworkFormat, networkFormats } from "../../formats/index.ts";
import type { NetworkPlaces } from "../../layout/index.ts";
import { loadMessages, sayList } from "../../text/index.ts";
import { downloadFile } from "../page/reading/downloadFile.ts";
import { useReader } from "../page/reading/useReader.ts";
import { useTheme } from "../page/reading/useTheme.ts";
import type { NetworkFile } from "./networkFile.ts";
import { useNetworkChosen } from "./useNetworkChosen.ts";
import { useShownNetwork } from "./useShownNetwork.ts";

type FileState =
  | { readonly kind: "idle" | "busy" | "no-png" | "failed" }
  | { readonly kind: "done"; readonly name: string }
  | { readonly kind: "not"; readonly file: NetworkFile & { readonly ok: false } };

type Props = {
  readonly places: NetworkPlaces;
  /** The layout is finished. */
  readonly isSettled: boolean;
};

/**
 * Saves what is shown as a file: SVG for a graphics desk, PNG for anything else, data for programs that draw networks
 * themselves. The files are made only of what may leave.
 */
export function NetworkOut({ places, isSettled }: Props) {
  const { language, say } = useReader();
  const { network, picture, drawn, set } = useShownNetwork();
  const theme = useTheme();
  const chosen = useNetworkChosen();
  const facts = [
    ...chosen,
    ...(drawn.folded ? [say("network.fold.out", { parties: drawn.folded.parties })] : []),
    ...(isSettled ? [] : [say("network.layout.stopped")]),
  ];
  const [state, setState] = useState<FileState>({ kind: "idle" });
  const isBusy = state.kind === "busy";
  const title = { text: say("network.title"), language, direction: "ltr" as const };

  const give = async (type: "svg" | "png" | NetworkFormat) => {
    if (isBusy) return;
    setState({ kind: "busy" });
    try {
      const { networkFile, networkPng } = await import("./networkFile.ts");
      const isPicture = type === "svg" || type === "png";
      const request = {
        entries: set.entries,
        network,
        picture: isPicture ? drawn : picture,
        places,
        theme,
        title,
        facts,
      };
      if (!isPicture) await loadMessages(language, "labels", "details", "definitions");
      const file = await networkFile(request, type === "png" ? "svg" : type);
      if (!file.ok) return setState({ kind: "not", file });
      const { content } = file;
      const name = type === "png" ? "all-chains.png" : file.name;
      if (typeof content !== "string") downloadFile(name, [content.slice().buffer], "application/octet-stream");
      else if (type === "svg") downloadFile(name, [content], "image/svg+xml");
      else {
        const png = await networkPng(content);
        if (!png) return setState({ kind: "no-png" });
        downloadFile(name, [png.slice().buffer], "image/png");
      }
      setState({ kind: "done", name });
    } catch (error) {
      setState({ kind: "failed" });
      throw error;
    }
  };
  if (picture.nodes.length === 0) return null;
  return (
    <div className="network-out">
      <p className="network-acts">
        <span>{say("network.out")}</span>
        <button type="button" className="second" aria-disabled={isBusy || undefined} onClick={() => void give("svg")}>
          SVG
        </button>
        <button type="button" className="second" aria-disabled={isBusy || undefined} onClick={() => void give("png")}>
          PNG
        </button>
        {networkFormats.map(({ name: format, ofNetworks }) => (
          <button
            key={format}
            type="button"
            className="second"
            aria-disabled={isBusy || undefined}
            onClick={() => void give(format)}
          >
            {ofNetworks}
          </button>
        ))}
        <span className="quiet" role="status">
          {state.kind === "busy" && say("network.out.busy")}
          {state.kind === "done" && say("network.out.done", { name: state.name })}
        </span>
      </p>
      {(state.kind === "failed" || state.kind === "no-png") && (
        <p className="wrong" role="alert">
          {say(`network.out.${state.kind}`)}
        </p>
      )}
      {state.kind === "not" && (
        <p className="wrong" role="alert">
          {state.file.why === "leaks"
            ? say("network.out.leaks", {
                places: sayList(
                  language,
                  state.file.leaks.map(({ from }) => from),
                ),
              })
            : state.file.why === "nothing"
              ? say("network.out.nothing")
              : say(`network.out.${state.file.why}`, { ids: sayList(language, state.file.ids) })}
        </p>
      )}
    </div>
  );
}
