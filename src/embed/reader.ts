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

// Few helpers: all of this stands in every embed.
const all = <Found extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): Found[] =>
  Array.from(within.querySelectorAll<Found>(selector));
const first = (selector: string, within: ParentNode = document) => within.querySelector<HTMLElement>(selector);
const focus = (element: HTMLElement | null) => element?.focus({ preventScroll: true });
const copyOf = (element: Element): Node[] => Array.from(element.cloneNode(true).childNodes);

// What has not changed is not spoken again.
const write = (element: HTMLElement, text: string) => {
  if (element.textContent !== text) element.textContent = text;
};

/** px that a finger goes sideways for a step. */
const SWIPED = 45;

const words = (value: string | undefined): string[] => (value ? value.split(" ") : []);

// What the one reader of the page shows: an object passed round would make every embed larger.
/** The part of the page for each group of workers. */
let looks: readonly HTMLElement[] = [];
/** The one that is shown. */
let look: HTMLElement;
/** The element that opened the evidence, to which the focus returns. */
let opener: HTMLElement | null = null;
let steps: readonly HTMLElement[] = [];
let caption: HTMLElement | null = null;
/** The step of the story that is told; −1 for none. */
let at = -1;
/** The parties of which that step speaks. */
let lit: readonly string[] = [];

const lookOf = (workers: string | null | undefined) => looks.find(({ dataset }) => dataset.workers === workers);

/** What can be chosen for the workers that are shown. */
const optionsOf = (what: "plane" | "duty") =>
  all<HTMLOptionElement>(
    `.controls [data-workers="${CSS.escape(look.dataset.workers!)}"] [data-choose=${what}] option`,
  );
// What is chosen for each group stands on its part of the page.
const choose = (what: Choices) => {
  look = lookOf(what.workers) || look;
  for (const name of ["plane", "duty"] as const)
    for (const { value } of optionsOf(name)) if (value === what[name]) look.dataset[name] = value;
};

function show(): void {
  const { workers, plane, duty } = look.dataset;
  for (const part of all("[data-workers]")) {
    part.hidden = part.dataset.workers !== workers;
    // What is found in a plane, and its name where nothing can be chosen, as on paper.
    if (!part.hidden)
      for (const said of all("p[data-plane], span[data-plane]", part))
        said.hidden = !words(said.dataset.plane).includes(plane!);
  }
  for (const cell of all(".cell", look)) {
    const { plane: own, duty: ownDuty, at = `${own} ${ownDuty}` } = cell.dataset;
    const isOn = ` ${at} `.includes(` ${plane} ${duty} `);
    cell.classList.toggle("on", isOn);
    // Where nothing is on record, the same cell stands for several duties.
    if (isOn && cell.dataset.at)
      for (const link of all<HTMLAnchorElement>("a", cell)) {
        link.href = `#d-${duty}`;
        link.dataset.duty = duty;
      }
  }
  for (const select of all<HTMLSelectElement>("select")) select.value = look.dataset[select.dataset.choose!]!;
  for (const card of all(".card", look))
    card.classList.toggle(
      "lit",
      words(card.dataset.party).some(party => lit.includes(party)),
    );
  const titles = all(".lens b", look);
  for (const option of optionsOf("duty"))
    if (option.value === duty) for (const title of titles) write(title, option.textContent);
  const line = [
    ...all(".chosen .name > :first-child", look),
    ...titles,
    ...all(".cell.on .verdict :is(a > *, .other)", look),
  ]
    .map(part => part.textContent!.trim())
    .join(" · ");
  write(first(".told-first")!, line);
}

function close(isAsked: boolean): void {
  for (const place of all(".place")) place.replaceChildren();
  if (isAsked) focus(opener);
  opener = null;
}

function open(entry: HTMLElement, from: HTMLElement | null): void {
  close(false);
  // Evidence that the address names may be of a party whose name is no link.
  opener = from || first(".cell.on .verdict > a", look);
  const place = first(".place", look)!;
  const band = from ? from.closest(".band") : null;
  // It stands behind the part of the picture that was pressed, so that nobody has to scroll to it.
  if (band) band.append(place);
  else look.append(place);
  const copy = entry.cloneNode(true) as HTMLElement;
  const heading = document.createElement("h2");
  heading.tabIndex = -1;
  heading.append(...copyOf(first("summary", copy)!));
  first("summary", copy)!.remove();
  // The mark of a party shows what is said about that party; if there is nothing, everything that is said.
  const party = from ? from.dataset.party : undefined;
  const claims = all(".claim[data-party]", copy);
  const ofParty = claims.filter(claim => party !== undefined && words(claim.dataset.party).includes(party));
  if (ofParty.length > 0) for (const claim of claims) claim.hidden = !ofParty.includes(claim);
  for (const said of all(".said, .against", copy)) said.hidden = !first(".claim:not([hidden])", said);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "close";
  button.textContent = document.documentElement.dataset.close || "×";
  button.addEventListener("click", () => close(true));
  place.replaceChildren(button, heading, ...Array.from(copy.childNodes));
  focus(heading);
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
  copy.append(" ", ...copyOf(source));
  link.after(copy);
}

/** The title and the text of a step, as one paragraph. */
function tell(step: HTMLElement): void {
  const shown = first(".step")!;
  const title = document.createElement("b");
  title.append(...copyOf(first("h3", step)!));
  shown.replaceChildren(title, " ", first("div", step)!.cloneNode(true));
  first("[data-place]")!.textContent = `${at + 1} / ${steps.length}`;
  button("-1").disabled = at === 0;
  button("1").disabled = at === steps.length - 1;
}
const button = (go: string) => first(`.caption [data-go="${go}"]`) as HTMLButtonElement;

function go(to: number): void {
  at = to < steps.length ? to : at;
  const step = steps[at];
  document.body.classList.toggle("going", !!step);
  if (caption) caption.hidden = !step;
  for (const start of all(".foot [data-go]")) start.hidden = !!step;
  lit = [];
  if (step) {
    tell(step);
    const { dutyOf: duty, planeOf: plane, workersOf: workers } = step.dataset;
    lit = words(step.dataset.lit);
    choose({ duty, plane, workers });
  }
  show();
}

/** Presses a button of the story; the focus stays where the reader is led. */
function walk(by: string): void {
  const wasGoing = at >= 0;
  go(by === "leave" ? -1 : Math.max(0, at + Number(by)));
  if (!wasGoing) button(steps.length > 1 ? "1" : "leave").focus();
  else if (by === "leave") focus(first(".foot [data-go]"));
  else if (button(by).disabled) focus(button("leave"));
}

/** A step on to the right, or back to the left; from right to left it is the other way round. */
function turn(isRight: boolean): void {
  close(false);
  walk(isRight === (document.documentElement.dir !== "rtl") ? "1" : "-1");
}

function shift(by: number): void {
  const duties = optionsOf("duty").map(({ value }) => value);
  const next = duties.indexOf(look.dataset.duty!) + by + duties.length;
  choose({ duty: duties[next % duties.length] });
}

/** What was pressed is a choice, a step of the story, or a link to evidence or to a source. */
function press(event: MouseEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const target = event.target as Element;
  const pressed = target.closest<HTMLButtonElement>("button");
  const { choose: what, shift: by, go: to } = pressed ? pressed.dataset : ({} as DOMStringMap);
  if (what || by || to) close(false);
  if (to) walk(to);
  if (by) shift(Number(by));
  if (what) choose({ [what]: pressed!.value });
  if (what || by) show();
  // What leads to another plane is gone there.
  if (what) focus(first(".cell.on .verdict > a", look));
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
      first("summary", entry)!.focus();
      return;
    }
    open(entry, link);
  }
}

/** Answers to pointer, keys and fingers, and opens everything for paper. */
function listen(): void {
  document.addEventListener("click", press);
  document.addEventListener("change", event => {
    const select = event.target as HTMLSelectElement;
    if (!select.dataset.choose) return;
    close(false);
    choose({ [select.dataset.choose]: select.value });
    show();
  });
  document.addEventListener("keydown", event => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (key === "Escape" && opener) close(true);
    if (!/^Arrow[LR]/.test(key) || altKey || ctrlKey || metaKey || shiftKey || !caption?.contains(target as Node))
      return;
    event.preventDefault();
    turn(key === "ArrowRight");
  });
  // A finger that swipes over the text of a step pulls the next one from where it came.
  let from = Number.NaN;
  caption?.addEventListener("pointerdown", ({ pointerType, clientX }) => {
    from = pointerType === "mouse" ? Number.NaN : clientX;
  });
  caption?.addEventListener("pointerup", ({ clientX }) => {
    if (Math.abs(clientX - from) >= SWIPED) turn(clientX < from);
    from = Number.NaN;
  });
  window.addEventListener("beforeprint", () => {
    for (const details of all<HTMLDetailsElement>("details")) details.open = true;
  });
}

/** Makes the page in this document answer to choices. The page has everything already; nothing is loaded. */
export function startReader(opening: EmbedOpening): void {
  looks = all(".look");
  if (!looks[0]) return;
  look = lookOf(opening.workers) || looks[0];
  steps = all("[data-step]");
  caption = first(".caption");
  listen();

  const { workers, plane, duty, step } = opening;
  if (workers || plane || duty || step) {
    choose(opening);
    go(steps.findIndex(({ dataset }) => dataset.step === step));
  }
  // The page shows its own choices from the first; browsers may put back what was chosen before a page was loaded anew.
  else requestAnimationFrame(() => setTimeout(show));
  const entry = document.getElementById(`p-${opening.focus}`) || document.getElementById(`l-${opening.focus}`);
  if (entry) open(entry, first(`a[href="#${CSS.escape(entry.id)}"]`, look));
}
