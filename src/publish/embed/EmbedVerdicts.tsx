import { label, sayPlane } from "../../text/index.ts";
import { ShownText } from "../../views/index.ts";
import { claimsId } from "./ids.ts";
import type { GroupLook } from "./looksOf.ts";
import { useEmbed } from "./useEmbed.ts";

/**
 * Every duty on which something is written, with the verdict for the workers in each plane: the whole answer in words.
 */
export function EmbedVerdicts({ look }: { readonly look: GroupLook }) {
  const { dossier, language, narrator, say } = useEmbed();
  const [first] = look.planes;
  return (
    <table>
      <caption>{say("embed.table", { group: narrator.nameWithin(dossier.parties[look.group]!.id) })}</caption>
      <thead>
        <tr>
          <td />
          {look.planes.map(({ plane }) => (
            <th key={plane} scope="col">
              {label(language, "planes", plane)}
            </th>
          ))}
          <th scope="col">{say("embed.reached")}</th>
        </tr>
      </thead>
      <tbody>
        {first!.picture.columns.map(({ duty, label: name }, row) => (
          <tr key={duty}>
            <th scope="row">
              <a href={`#${claimsId(duty)}`}>
                <ShownText shown={name} />
              </a>
            </th>
            {look.planes.map(({ plane, picture }) => {
              const { verdict } = picture.columns[row]!;
              return (
                <td key={plane}>
                  <span className="plane-name">{say("page.label", { label: sayPlane(language, plane) })} </span>
                  <span className={`verdict-${verdict.verdict}`}>{verdict.words}</span>
                </td>
              );
            })}
            <td>
              <span className="plane-name">{say("page.label", { label: say("embed.reached") })} </span>
              <span className="quiet">{first!.picture.columns[row]!.verdict.conditionWords ?? "–"}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
