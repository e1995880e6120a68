/** What a reader can do in an embed: choose workers, plane and duty, open evidence in place, walk through the story. */

/** What the address asks for at first. Ids that the page does not have are ignored. */
export type EmbedOpening = {
  readonly workers: string | null;
  readonly plane: string | null;
  readonly duty: string | null;
  /** The id of a step of the story. */
  readonly step: string | null;
  /** The id of a party or link whose evidence is open. */
  readonly focus: string | null;
};

const all = <Found extends Element>(within: ParentNode, selector: string): Found[] =>
  Array.from(within.querySelectorAll<Found>(selector));

const words = (value: string | undefined): string[] => (value ? value.split(" ") : []);

/** Makes the page in this document answer to presses. The page has everything already; nothing is loaded. */
export function startReader(opening: EmbedOpening): void {
  const root = document.documentElement;
  const looks = all<HTMLElement>(document, ".look");
  const [first] = looks;
  if (!first) return;

  let look = looks.find(({ dataset }) => dataset.workers === opening.workers) ?? first;
  const planeOf = new Map(looks.map(one => [one, one.dataset.plane]));
  const dutyOf = new Map(looks.map(one => [one, one.dataset.duty]));
  let lit: readonly string[] = [];
  /** The element that opened the evidence, to which the focus returns. */
  let opener: HTMLElement | null = null;

  const hasDuty = (one: HTMLElement, duty: string) =>
    one.querySelector(`.cell[data-duty="${CSS.escape(duty)}"]`) !== null;
  const hasPlane = (one: HTMLElement, plane: string) =>
    one.querySelector(`.headline[data-plane="${CSS.escape(plane)}"]`) !== null;
  const choose = (what: Partial<Record<"workers" | "plane" | "duty", string | null | undefined>>) => {
    look = looks.find(({ dataset }) => dataset.workers === what.workers) ?? look;
    if (what.plane && hasPlane(look, what.plane)) planeOf.set(look, what.plane);
    if (what.duty && hasDuty(look, what.duty)) {
      dutyOf.set(look, what.duty);
      look.classList.add("lens");
    }
  };

  function show(): void {
    const workers = look.dataset.workers;
    const plane = planeOf.get(look);
    const duty = dutyOf.get(look);
    for (const one of looks) one.hidden = one !== look;
    for (const one of all<HTMLElement>(document, "fieldset[data-workers], [data-table]"))
      one.classList.toggle("on", (one.dataset.workers ?? one.dataset.table) === workers);
    for (const one of all<HTMLElement>(look, ".headline, .cell")) {
      one.classList.toggle("on", one.dataset.plane === plane);
      one.classList.toggle("chosen", one.dataset.duty === duty);
    }
    const chosen: Readonly<Record<string, string | undefined>> = { workers, plane, duty };
    for (const button of all<HTMLButtonElement>(document, "[data-choose]"))
      button.setAttribute("aria-pressed", String(button.value === chosen[button.dataset.choose!]));
    for (const card of all<HTMLElement>(look, ".card"))
      card.classList.toggle(
        "lit",
        words(card.dataset.party).some(party => lit.includes(party)),
      );
  }

  function close(isAsked: boolean): void {
    for (const place of all<HTMLElement>(document, ".place")) place.replaceChildren();
    if (isAsked) opener?.focus({ preventScroll: true });
    opener = null;
  }

  /** Makes a place behind the part of the picture that was pressed, so that nobody has to scroll to it. */
  function placeFor(from: HTMLElement | null): HTMLElement {
    const place = look.querySelector<HTMLElement>(".place")!;
    const band = from && look.contains(from) ? from.closest(".band") : null;
    if (band && !band.classList.contains("heads")) band.after(place);
    else look.append(place);
    return place;
  }

  function open(entry: HTMLElement, from: HTMLElement | null): void {
    close(false);
    opener = from;
    const place = placeFor(from);
    const copy = entry.cloneNode(true) as HTMLElement;
    const heading = document.createElement("h2");
    heading.tabIndex = -1;
    heading.append(...Array.from(copy.querySelector("summary")!.childNodes));
    copy.querySelector("summary")!.remove();
    // The mark of a party shows what is said about that party; if there is nothing, everything that is said.
    const party = from?.dataset.party;
    const claims = all<HTMLElement>(copy, ".claim[data-party]");
    const ofParty = claims.filter(claim => party !== undefined && words(claim.dataset.party).includes(party));
    if (ofParty.length > 0) for (const claim of claims) claim.hidden = !ofParty.includes(claim);
    for (const said of all<HTMLElement>(copy, ".said, .against"))
      said.hidden = said.querySelector(".claim:not([hidden])") === null;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "close";
    button.textContent = root.dataset.close ?? "×";
    button.addEventListener("click", () => close(true));
    place.replaceChildren(button, heading, ...Array.from(copy.childNodes));
    heading.focus({ preventScroll: true });
  }

  /** Shows a source beside its number. Pressing the number again hides it. */
  function cite(link: HTMLAnchorElement, source: HTMLElement): void {
    const shown = link.nextElementSibling;
    if (shown?.classList.contains("cited")) {
      shown.remove();
      return;
    }
    const copy = document.createElement("span");
    copy.className = "cited quiet";
    copy.append(" ", ...Array.from(source.cloneNode(true).childNodes));
    link.after(copy);
  }

  const steps = all<HTMLElement>(document, ".story li[data-step]");
  const story = document.querySelector<HTMLElement>(".story");
  let at = -1;
  function go(to: number): void {
    at = to < steps.length ? to : at;
    for (const [place, step] of steps.entries()) step.classList.toggle("on", place === at);
    story?.classList.toggle("going", at >= 0);
    for (const button of all<HTMLButtonElement>(document, "[data-go]")) {
      const by = button.dataset.go;
      if (by === "1") {
        button.disabled = at === steps.length - 1;
        button.dataset.start ??= button.textContent ?? "";
        button.textContent = (at >= 0 ? button.dataset.next : button.dataset.start) ?? "";
      } else {
        button.hidden = at < 0;
        if (by === "-1") button.disabled = at === 0;
      }
    }
    const { dutyOf: duty, planeOf: plane, workersOf: workers, lit: parties } = steps[at]?.dataset ?? {};
    lit = words(parties);
    choose({ duty, plane, workers });
    show();
  }

  document.addEventListener("click", event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const target = event.target as Element;
    const button = target.closest<HTMLButtonElement>("button");
    if (button?.dataset.choose) {
      close(false);
      choose({ [button.dataset.choose]: button.value });
      show();
    } else if (button?.dataset.go) {
      close(false);
      go(button.dataset.go === "leave" ? -1 : Math.max(0, at + Number(button.dataset.go)));
    }
    const link = target.closest<HTMLAnchorElement>("a[href^='#']");
    const entry = link && document.getElementById(link.hash.slice(1));
    if (!entry) return;
    if (entry.closest(".sources")) {
      event.preventDefault();
      cite(link, entry);
    } else if (entry.classList.contains("entry")) {
      event.preventDefault();
      const { duty, plane } = link.dataset;
      const cell = link.closest<HTMLElement>(".cell");
      choose({ duty: duty ?? cell?.dataset.duty, plane: plane ?? cell?.dataset.plane });
      show();
      open(entry, link);
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && opener) close(true);
  });
  window.addEventListener("beforeprint", () => {
    for (const details of all<HTMLDetailsElement>(document, "details")) details.open = true;
  });

  choose(opening);
  go(steps.findIndex(({ dataset }) => dataset.step === opening.step));
  const focus = opening.focus;
  const entry = focus && (document.getElementById(`p-${focus}`) ?? document.getElementById(`l-${focus}`));
  if (entry) open(entry, look.querySelector<HTMLElement>(`a[href="#${CSS.escape(entry.id)}"]`));
}
