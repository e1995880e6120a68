import { disputedHopsOf, rankOfHop } from "../../../model/index.ts";
import { verifications } from "../../../schema/index.ts";
import { label } from "../../../text/index.ts";
import { Facts } from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { nothingChosen } from "../../page/address/selectionOf.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";

/** A hop in one line that leads to its evidence. */
export function HopLine({ hop }: { readonly hop: number }) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { inquiry, narrator } = useDossier();
  const { chain } = inquiry;
  const links = chain.hopLinks[hop]!;
  const [first] = links;
  return (
    <li>
      <PageLink to={{ ...place, ...nothingChosen, link: first!.id }}>{narrator.link(first!)}</PageLink>
      <Facts
        items={[
          label(language, "verifications", verifications[rankOfHop(chain, hop)]!),
          links.length > 1 && say("panel.hop.links", { count: links.length }),
          chain.isReturn[hop] === 1 && say("panel.hop.return"),
          disputedHopsOf({ chain }, [hop]).length > 0 && (
            <span className="tag contested">{say("page.hop.disputed")}</span>
          ),
        ]}
      />
    </li>
  );
}
