import type { WholePicture } from "../views/index.ts";
import { LinkEntry } from "./LinkEntry.tsx";
import { PartyPlaceLink } from "./PartyPlaceLink.tsx";
import { useReader } from "./useReader.ts";

type Props = {
  /** Place among the hops of the picture. */
  readonly hop: number;
  readonly whole: WholePicture;
};

/** By which links work comes from one party to another, where the one stands, and whether a border lies between them. */
export function HopEntry({ hop, whole }: Props) {
  const { say } = useReader();
  const { folded, picture, request } = whole;
  const { links, isDisputed } = picture.hops[hop]!;
  const { above, below, crossing } = picture.borderOf([hop]);
  const from = folded.nodes[folded.hops[hop]!.from]!.parties[0]!;
  return (
    <li className="hop" data-hop={`${picture.hops[hop]!.from} ${picture.hops[hop]!.to}`}>
      <p className="hop-head">
        <PartyPlaceLink party={from} whole={whole} words="outline.from" />
        {". "}
        {say(`panel.border.${crossing}`, { from: above, to: below })}
      </p>
      <ul className="hop-links">
        {links.map(id => (
          <LinkEntry key={id} link={request.inquiry.file.linkAt.get(id)!} disputed={isDisputed} />
        ))}
      </ul>
    </li>
  );
}
