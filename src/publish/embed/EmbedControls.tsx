import { label } from "../../text/index.ts";
import { ShownText } from "../../views/index.ts";
import type { GroupLook } from "./looksOf.ts";
import { MOST_THREADS } from "./threads.ts";
import { useEmbed } from "./useEmbed.ts";

/**
 * The choices of a reader, with scripts: the workers, the plane and, if there is room for one thread only, the duty.
 */
export function EmbedControls({ looks }: { readonly looks: readonly GroupLook[] }) {
  const { dossier, language, narrator, say } = useEmbed();
  return (
    <div className="controls scripted">
      {looks.length > 1 && (
        <fieldset>
          <legend>{say("embed.workers")}</legend>
          {looks.map(({ group, workers }) => (
            <button key={workers} type="button" data-choose="workers" value={workers}>
              {narrator.name(dossier.parties[group]!.id)}
            </button>
          ))}
        </fieldset>
      )}
      {looks.map(look => (
        <fieldset key={look.workers} data-workers={look.workers} className={look === looks[0] ? "planes on" : "planes"}>
          <legend>{say("embed.planes")}</legend>
          {look.planes.map(({ plane, count }) => (
            <button key={plane} type="button" data-choose="plane" value={plane}>
              {label(language, "planes", plane)} <span className="count">{count}</span>
              <span className="sr">{say("bar.plane.count", { count })}</span>
            </button>
          ))}
        </fieldset>
      ))}
      {/* A single group leaves nothing to choose. */}
      {looks
        .filter(({ planes }) => planes[0]!.picture.columns.length > 1)
        .map(look => (
          <fieldset
            key={look.workers}
            data-workers={look.workers}
            className={`duties${look === looks[0] ? " on" : ""} n${Math.min(MOST_THREADS, look.planes[0]!.picture.columns.length)}`}
          >
            <legend>{say("stage.chips")}</legend>
            {look.planes[0]!.picture.columns.map(({ duty, label: name }) => (
              <button key={duty} type="button" data-choose="duty" value={duty}>
                <ShownText shown={name} />
              </button>
            ))}
          </fieldset>
        ))}
    </div>
  );
}
