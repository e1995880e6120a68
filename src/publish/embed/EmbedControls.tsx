import { label } from "../../text/index.ts";
import type { GroupLook } from "./looksOf.ts";
import { useEmbed } from "./useEmbed.ts";

/** The choices of a reader in one line, with scripts: the workers, the duty and its plane, the next duty. */
export function EmbedControls({ looks }: { readonly looks: readonly GroupLook[] }) {
  const { dossier, language, narrator, say } = useEmbed();
  return (
    <div className="controls scripted">
      {looks.length > 1 && (
        <select data-choose="workers" aria-label={say("embed.workers")}>
          {looks.map(({ group, workers }) => (
            <option key={workers} value={workers}>
              {narrator.name(dossier.parties[group]!.id)}
            </option>
          ))}
        </select>
      )}
      {looks
        .filter(({ duty }) => duty !== null)
        .map(look => (
          <div key={look.workers} data-workers={look.workers} hidden={look !== looks[0]}>
            <select data-choose="duty" aria-label={say("embed.duty")} defaultValue={look.duty!}>
              {look.planes[0]!.picture.columns.map(({ duty, label: { text, language: own, direction } }) => (
                <option key={duty} value={duty} lang={own} dir={direction}>
                  {text}
                </option>
              ))}
            </select>
            <select data-choose="plane" aria-label={say("embed.plane")} defaultValue={look.opening}>
              {look.planes.map(({ plane, count }) => (
                <option key={plane} value={plane}>
                  {`${label(language, "planes", plane)} · ${count}`}
                </option>
              ))}
            </select>
            {look.planes[0]!.picture.columns.length > 1 && (
              <>
                <button type="button" data-shift="-1" aria-label={say("embed.duty.previous")}>
                  ‹
                </button>
                <button type="button" data-shift="1" aria-label={say("embed.duty.next")}>
                  ›
                </button>
              </>
            )}
          </div>
        ))}
    </div>
  );
}
