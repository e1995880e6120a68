import { useId, useMemo, useState } from "react";
import { linkFamily, overlayFamilies, planes, states, type Verification, verifications } from "../../schema/index.ts";
import { label, sayCountry, sayPlane, withoutIsolates } from "../../text/index.ts";
import { networkFigures } from "../../views/index.ts";
import { networkGroupings, networkLayouts } from "../page/address/parameters.ts";
import { goTo } from "../page/address/useAddress.ts";
import { ChoiceLink } from "../page/reading/ChoiceLink.tsx";
import { PickOne } from "../page/reading/PickOne.tsx";
import { useReader } from "../page/reading/useReader.ts";
import { filtersChosen } from "./filterOf.ts";
import { NetworkFilterNotes } from "./NetworkFilterNotes.tsx";
import { focusListFirst } from "./NetworkList.tsx";
import { useShownNetwork } from "./useShownNetwork.ts";

const floors = verifications.slice(0, -1).reverse();

/** The duties on which a dossier of the network has a statement, each with its label. */
function useDuties(): readonly { readonly value: string; readonly words: string }[] {
  const { language } = useReader();
  const { network } = useShownNetwork();
  return useMemo(() => {
    const { narrators } = networkFigures(network, language);
    const words = new Map<string, string>();
    network.dossiers.forEach(({ inquiry: { file } }, dossier) => {
      for (const { assertion } of file.statements)
        if (!words.has(assertion.duty)) words.set(assertion.duty, narrators[dossier]!.dutyLabel(assertion.duty));
    });
    return [...words].map(([value, word]) => ({ value, words: withoutIsolates(word) }));
  }, [network, language]);
}

/** Whose answers the picture shows: one duty on one plane, always. */
function NetworkFollowed() {
  const { language, say } = useReader();
  const { picture, to } = useShownNetwork();
  const duties = useDuties();
  const { answers } = picture.request;
  if (answers === null) return null;
  const collator = new Intl.Collator(language);
  return (
    <div className="network-row network-followed">
      <PickOne
        label={say("network.follow")}
        value={answers.duty}
        options={duties.toSorted((a, b) => collator.compare(a.words, b.words))}
        onChoose={value => goTo(to({ follow: value, under: answers.plane }))}
      />
      <PickOne
        label={say("network.under")}
        value={answers.plane}
        options={planes.map(value => ({ value, words: sayPlane(language, value) }))}
        onChoose={value => goTo(to({ follow: answers.duty, under: planes.find(one => one === value) ?? null }))}
      />
    </div>
  );
}

/** The filters, closed at first where they would push the picture off the screen. */
function NetworkFilters() {
  const { language, say } = useReader();
  const { place, choices, filter, network, to } = useShownNetwork();
  const chosen = filtersChosen(filter);
  // On a phone the filters would push the picture off the screen.
  const [isOpen] = useState(() => chosen > 0 || window.matchMedia("(width >= 48rem)").matches);
  const duties = useDuties();
  const collator = new Intl.Collator(language);
  const ordered = (options: readonly { value: string; words: string }[]) =>
    [...options].sort((a, b) => collator.compare(a.words, b.words));
  const counted = (counts: ReadonlyMap<string, number>, words: (code: string) => string) =>
    ordered(
      [...counts].map(([value, count]) => ({ value, words: say("network.option", { name: words(value), count }) })),
    );
  const any = { value: "", words: say("network.any") };
  const families = overlayFamilies.flatMap(family => {
    const count = network.links.filter(({ link }) => linkFamily(link.type) === family).length;
    return count > 0 ? [{ family, count }] : [];
  });
  return (
    <details className="network-filters" open={isOpen}>
      <summary>{say("network.filters", { count: chosen })}</summary>
      <div className="network-row">
        <PickOne
          label={say("network.role")}
          value={place.role ?? ""}
          options={[any, ...counted(choices.roles, code => label(language, "roles", code))]}
          onChoose={value => goTo(to({ role: value || null }))}
          wordsOf={code => label(language, "roles", code)}
        />
        <PickOne
          label={say("network.country")}
          value={place.country ?? ""}
          options={[any, ...counted(choices.countries, code => sayCountry(language, code))]}
          onChoose={value => goTo(to({ country: value || null }))}
          wordsOf={code => sayCountry(language, code)}
        />
        <PickOne
          label={say("network.duty")}
          value={place.duty ?? ""}
          options={[any, ...ordered(duties)]}
          onChoose={value => goTo(to({ duty: value || null }))}
        />
        <PickOne
          label={say("network.state")}
          value={place.state ?? ""}
          options={[
            any,
            ...states
              .filter(state => state !== "silent")
              .map(value => ({ value, words: label(language, "states", value) })),
          ]}
          onChoose={value => goTo(to({ state: value || null }))}
        />
        <PickOne
          label={say("network.plane")}
          value={place.plane ?? ""}
          options={[any, ...planes.map(value => ({ value, words: sayPlane(language, value) }))]}
          onChoose={value => goTo(to({ plane: planes.find(one => one === value) ?? null }))}
        />
        <PickOne
          label={say("bar.floor")}
          value={place.floor ?? ""}
          options={[
            { value: "", words: say("bar.floor.all") },
            ...floors.map(value => ({
              value,
              words: say("bar.floor.at-least", { verification: label(language, "verifications", value) }),
            })),
          ]}
          onChoose={value =>
            goTo(to({ floor: verifications.find((one): one is Verification => one === value) ?? null }))
          }
        />
        {families.length > 0 && (
          <nav className="overlay-choice" aria-label={say("stage.overlays")}>
            <span>{say("stage.overlays")}</span>
            {families.map(({ family, count }) => {
              const isShown = place.show.includes(family);
              const show = isShown ? place.show.filter(one => one !== family) : [...place.show, family];
              return (
                <ChoiceLink
                  key={family}
                  to={to({ show })}
                  isChosen={isShown}
                  className={`overlay-key overlay-${family}`}
                >
                  {say(`stage.overlays.${family}`)} <span className="count">{count}</span>
                </ChoiceLink>
              );
            })}
          </nav>
        )}
      </div>
    </details>
  );
}

/** The controls that decide what of the network is shown, and how it is drawn. */
export function NetworkBar() {
  const { say } = useReader();
  const { place, found, to } = useShownNetwork();
  const id = useId();
  return (
    <section className="network-bar" aria-label={say("network.bar")}>
      <div className="network-row">
        <search className="network-find">
          <label htmlFor={id}>{say("network.find")}</label>
          <input
            id={id}
            type="search"
            value={place.find ?? ""}
            onChange={event => goTo(to({ find: event.target.value || null }), "replace")}
            onKeyDown={event => {
              if (event.key === "Enter" && focusListFirst()) event.preventDefault();
            }}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}-found`}
          />
          {/* No `role="status"`, as in `ChainStage`. */}
          <div id={`${id}-found`} className="quiet" aria-live="polite">
            {found !== null && say("network.found", { count: found.length })}
          </div>
        </search>
        <nav className="choice" aria-label={say("network.layout")}>
          <ul>
            {networkLayouts.map(layout => (
              <li key={layout}>
                <ChoiceLink to={to({ layout })} isChosen={layout === place.layout}>
                  {say(`network.layout.${layout}`)}
                </ChoiceLink>
              </li>
            ))}
          </ul>
        </nav>
        <PickOne
          label={say("network.grouping")}
          value={place.grouping}
          options={networkGroupings.map(value => ({ value, words: say(`network.grouping.${value}`) }))}
          onChoose={value => goTo(to({ grouping: networkGroupings.find(one => one === value) ?? "none" }))}
        />
      </div>
      <NetworkFollowed />
      <NetworkFilters />
      <NetworkFilterNotes />
    </section>
  );
}
