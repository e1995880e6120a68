import { useReader } from "../../page/reading/useReader.ts";

/** A sentence, and how often something was told: the same one twice is spoken twice. */
export type ToldOnce = { readonly words: string; readonly times: number };

export const toldNothing: ToldOnce = { words: "", times: 0 };

type Props = { readonly told: ToldOnce; readonly onClose: () => void };

/** What was done or refused just now, for everybody, until it is closed. */
export function ToldLine({ told: { words, times }, onClose }: Props) {
  const { say } = useReader();
  return (
    <div className="told-line">
      <p role="status">{words !== "" && <span key={times}>{words}</span>}</p>
      {words !== "" && (
        <button type="button" className="quiet-button" onClick={onClose}>
          {say("page.own.notice.close")}
        </button>
      )}
    </div>
  );
}
