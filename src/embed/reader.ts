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

type Choices = Partial<Record<"workers" | "plane" | "duty", string | null | undefined>>;

const all = <Found extends Element>(within: ParentNode, selector: string): Found[] =>
  Array.from(within.querySelectorAll<Found>(selector));

const words = (value: string | undefined): string[] => (value ? value.split(" ") : []);

/** Makes the page in this document answer to choices. The page has everything already; nothing is loaded. */
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

  /** What can be chosen for the workers that are shown. */
  const optionsOf = (what: "plane" | "duty") =>
    all<HTMLOptionElement>(document, `[data-of="${CSS.escape(look.dataset.workers!)}"] [data-choose=${what}] option`);
  const has = (what: "plane" | "duty", id: string) => optionsOf(what).some(({ value }) => value === id);
  const choose = (what: Choices) => {
    look = looks.find(({ dataset }) => dataset.workers === what.workers) ?? look;
    if (what.plane && has("plane", what.plane)) planeOf.set(look, what.plane);
    if (what.duty && has("duty", what.duty)) dutyOf.set(look, what.duty);
  };

  function show(): void {
    const workers = look.dataset.workers;
    const plane = planeOf.get(look);
    const duty = dutyOf.get(look);
    for (const one of looks) one.hidden = one !== look;
    for (const one of all<HTMLElement>(document, "[data-of]")) one.hidden = one.dataset.of !== workers;
    for (const one of all<HTMLElement>(document, "[data-table]"))
      one.classList.toggle("on", one.dataset.table === workers);
    for (const one of all<HTMLElement>(document, ".headline")) one.classList.toggle("on", one.dataset.plane === plane);
    const lens = `${plane} ${duty}`;
    for (const one of all<HTMLElement>(look, ".cell")) {
      const { plane: own, duty: ownDuty, at: places = `${own} ${ownDuty}` } = one.dataset;
      const isOn = ` ${places} `.includes(` ${lens} `);
      one.classList.toggle("on", isOn);
      // Where nothing is on record, the same cell stands for several duties.
      if (isOn && one.dataset.at)
        for (const link of all<HTMLAnchorElement>(one, "a")) {
          link.href = `#d-${duty}`;
          link.dataset.duty = duty;
        }
    }
    const chosen: Readonly<Record<string, string | undefined>> = { workers, plane, duty };
    for (const select of all<HTMLSelectElement>(document, `.controls > select, [data-of]:not([hidden]) > select`))
      select.value = chosen[select.dataset.choose!] ?? select.value;
    for (const card of all<HTMLElement>(look, ".card"))
      card.classList.toggle(
        "lit",
        words(card.dataset.party).some(party => lit.includes(party)),
      );
    // What stands where nothing can be chosen, as on paper, says what is chosen here.
    const named = optionsOf("duty").find(({ value }) => value === duty)?.textContent;
    const title = look.querySelector(".lens b");
    if (title && named) title.textContent = named;
    for (const one of all<HTMLElement>(look, ".lens > span")) one.hidden = one.dataset.plane !== plane;
    const told = document.querySelector(".told-first")!;
    const name = look.querySelector(".chosen .name > :first-child")?.textContent;
    const verdict = all(look, ".cell.on .verdict > a > *").map(part => part.textContent);
    const line = [name, named, ...verdict].filter(Boolean).join(" · ");
    if (told.textContent !== line) told.textContent = line;
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
    if (band) band.after(place);
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
  const caption = document.querySelector<HTMLElement>(".caption");
  let at = -1;

  /** The title and the text of a step, as one paragraph that the style cuts after four lines. */
  function tell(step: HTMLElement): void {
    const shown = caption!.querySelector<HTMLElement>(".step")!;
    const title = document.createElement("b");
    title.append(...Array.from(step.querySelector("h3")!.cloneNode(true).childNodes));
    const text = step.querySelector("div")!.cloneNode(true);
    shown.replaceChildren(title, " ", text);
    shown.classList.remove("whole");
    caption!.querySelector("[data-place]")!.textContent = `${at + 1} / ${steps.length}`;
    button("whole").hidden = shown.scrollHeight <= shown.clientHeight + 1;
    button("-1").disabled = at === 0;
    button("1").disabled = at === steps.length - 1;
  }
  const button = (go: string) => caption!.querySelector<HTMLButtonElement>(`[data-go="${go}"]`)!;

  function go(to: number): void {
    at = to < steps.length ? to : at;
    const step = steps[at];
    document.body.classList.toggle("going", step !== undefined);
    if (caption) caption.hidden = step === undefined;
    for (const start of all<HTMLElement>(document, ".foot [data-go]")) start.hidden = step !== undefined;
    if (step) tell(step);
    const { dutyOf: duty, planeOf: plane, workersOf: workers, lit: parties } = step?.dataset ?? {};
    lit = words(parties);
    choose({ duty, plane, workers });
    show();
  }

  /** Presses a button of the story; the focus stays where the reader is led. */
  function walk(by: string): void {
    const wasGoing = at >= 0;
    if (by === "whole") {
      caption!.querySelector(".step")!.classList.add("whole");
      button("whole").hidden = true;
      button("leave").focus({ preventScroll: true });
      return;
    }
    go(by === "leave" ? -1 : Math.max(0, at + Number(by)));
    if (!wasGoing) button(steps.length > 1 ? "1" : "leave").focus();
    else if (by === "leave") document.querySelector<HTMLElement>(".foot [data-go]")?.focus({ preventScroll: true });
    else if (button(by).disabled) button("leave").focus({ preventScroll: true });
  }

  function shift(by: number): void {
    const duties = optionsOf("duty").map(({ value }) => value);
    const next = duties.indexOf(dutyOf.get(look) ?? "") + by;
    choose({ duty: duties[(next + duties.length) % duties.length] });
  }

  document.addEventListener("click", event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const target = event.target as Element;
    const pressed = target.closest<HTMLButtonElement>("button");
    if (pressed?.dataset.choose || pressed?.dataset.shift) {
      close(false);
      if (pressed.dataset.shift) shift(Number(pressed.dataset.shift));
      else choose({ [pressed.dataset.choose!]: pressed.value });
      show();
      // What leads to another plane is gone there.
      if (pressed.dataset.choose) look.querySelector<HTMLElement>(".cell.on .verdict > a")?.focus();
    } else if (pressed?.dataset.go) {
      close(false);
      walk(pressed.dataset.go);
    }
    const link = target.closest<HTMLAnchorElement>("a[href^='#']");
    const entry = link && document.getElementById(link.hash.slice(1));
    if (!entry) return;
    if (entry.closest(".sources")) {
      event.preventDefault();
      cite(link, entry);
    } else if (entry.classList.contains("entry")) {
      event.preventDefault();
      if (!look.contains(link)) {
        // What is pressed below the picture opens where it stands.
        (entry as HTMLDetailsElement).open = true;
        entry.querySelector("summary")!.focus();
        return;
      }
      open(entry, link);
    }
  });
  document.addEventListener("change", event => {
    const select = event.target as HTMLSelectElement;
    if (!select.dataset.choose) return;
    close(false);
    choose({ [select.dataset.choose]: select.value });
    show();
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
