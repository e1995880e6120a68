import { useOwnFiles } from "../documents/files/useOwnFiles.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { dossierPlace } from "../page/address/place.ts";
import { useMessages } from "../page/reading/useMessages.ts";
import { useReader } from "../page/reading/useReader.ts";
import { LeaveOut } from "./LeaveOut.tsx";
import type { Origin, SetTrouble } from "./networkSet.ts";
import { useShownNetwork } from "./useShownNetwork.ts";

/** Names a file by where it comes from. */
function useOriginName(): (origin: Origin) => string {
  const { say } = useReader();
  return origin => {
    if (origin.kind === "own") return origin.name ?? say("page.own.pasted");
    return origin.kind === "src" ? origin.src : say("network.origin.library");
  };
}

/** What the reader can do about a file: look at it, or leave it out. */
function WaysOn({ origin }: { readonly origin: Origin }) {
  const { language, say } = useReader();
  const { place, to } = useShownNetwork();
  const leaveOut = say("network.set.leave-out");
  if (origin.kind === "own")
    return (
      <>
        <PageLink to={dossierPlace({ kind: "own", key: origin.key }, { language })}>
          {say("network.trouble.look")}
        </PageLink>{" "}
        <LeaveOut ownKey={origin.key} />
      </>
    );
  if (origin.kind === "library") return null;
  return (
    <>
      <PageLink to={dossierPlace({ kind: "src", src: origin.src }, { language })}>
        {say("network.trouble.look")}
      </PageLink>{" "}
      <PageLink to={to({ src: place.src.filter(src => src !== origin.src) })}>{leaveOut}</PageLink>
    </>
  );
}

function Trouble({ trouble }: { readonly trouble: SetTrouble }) {
  const { say } = useReader();
  const { to, place, network } = useShownNetwork();
  const { choose } = useOwnFiles();
  const nameOf = useOriginName();
  switch (trouble.why) {
    case "unknown": {
      const rest = (place.set ?? network.dossiers.map(({ id }) => id)).filter(id => id !== trouble.id);
      return (
        <p>
          {say("network.trouble.unknown", { id: trouble.id })}{" "}
          <PageLink to={to({ set: rest })}>{say("network.set.leave-out")}</PageLink>
        </p>
      );
    }
    case "no-src": {
      const { src, trouble: found } = trouble;
      return (
        <p>
          {say(`page.src.${found.code}`, { src, status: found.status })}{" "}
          <PageLink to={to({ src: place.src.filter(one => one !== src) })}>{say("network.set.leave-out")}</PageLink>
        </p>
      );
    }
    case "unreadable":
      return (
        <p>
          {say("network.trouble.unreadable", { name: nameOf(trouble.origin), errors: trouble.errors })}{" "}
          <WaysOn origin={trouble.origin} />
        </p>
      );
    case "partly":
      return (
        <p>
          {say("network.trouble.partly", { name: nameOf(trouble.origin), count: trouble.leftOut })}{" "}
          <WaysOn origin={trouble.origin} />
        </p>
      );
    case "twice": {
      const { id, shown, instead } = trouble;
      return (
        <p>
          {say("network.trouble.twice", { id, name: nameOf(shown), other: nameOf(instead) })}{" "}
          <WaysOn origin={instead.kind === "library" ? shown : instead} />
        </p>
      );
    }
    case "lost":
      return (
        <p>
          {say("network.trouble.lost")}{" "}
          <button type="button" className="second" onClick={choose}>
            {say("page.own.choose")}
          </button>
        </p>
      );
  }
}

/** The problems of single dossiers of the set. The picture has all the others. */
export function NetworkTroubles() {
  useMessages("details", "labels", "network");
  const { say } = useReader();
  const { set, network, to } = useShownNetwork();
  const { choose } = useOwnFiles();
  const { troubles } = set;
  return (
    <>
      {troubles.length > 0 && (
        <aside className="problems" aria-label={say("network.troubles")}>
          {troubles.map(trouble => (
            <Trouble key={JSON.stringify(trouble)} trouble={trouble} />
          ))}
        </aside>
      )}
      {network.dossiers.length === 0 && (
        <div className="plain">
          <p>
            <strong>{say("network.empty")}</strong>
          </p>
          <p>
            <PageLink to={to({ set: null })}>{say("network.empty.library")}</PageLink>{" "}
            <button type="button" className="second" onClick={choose}>
              {say("network.own.add")}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
