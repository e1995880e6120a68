import type { Page } from "playwright-core";

const CONTROLS = "a[href], button, summary, .stage-view [data-stop]";

/** A control as those meet it who see it, and as those do who hear its name. */
export type NamedControl = { readonly seen: readonly string[]; readonly name: string; readonly what: string };

/** Kinds of blanks, isolates, brackets, arrows and the plus before a number are not spoken. */
const plain = (text: string): string =>
  text
    .replace(/[\u2066-\u2069\u200e\u200f[\]‹›▸+]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** The visible controls of a page with the words seen on each, and its name in the tree for assistive technology. */
export async function namedControls(page: Page): Promise<readonly NamedControl[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const names = new Map(
    nodes.flatMap(({ backendDOMNodeId: id, ignored, name }) =>
      id === undefined || ignored ? [] : [[id, String(name?.value ?? "")] as const],
    ),
  );
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: CONTROLS });
  const found: NamedControl[] = [];
  for (const nodeId of nodeIds) {
    const { node } = await session.send("DOM.describeNode", { nodeId });
    const name = names.get(node.backendNodeId);
    if (name === undefined) continue;
    const { object } = await session.send("DOM.resolveNode", { nodeId });
    const { result } = await session.send("Runtime.callFunctionOn", {
      objectId: object.objectId!,
      returnByValue: true,
      functionDeclaration: `function () {
        const seen = [];
        const described = document.getElementById(this.getAttribute("aria-describedby"));
        const walk = element => {
          for (const child of element.childNodes) {
            const isCode = element.namespaceURI.endsWith("svg") && /^[A-Z]{2}$/.test(child.textContent);
            if (child.nodeType === Node.TEXT_NODE && !isCode && /[\\p{L}\\p{N}]/u.test(child.textContent)) seen.push(child.textContent);
            // What only describes is spoken after the name; the code of a country is spoken as the country.
            if (child.nodeType !== Node.ELEMENT_NODE || child === described || child.matches(".sr, svg, abbr")) continue;
            if (child.checkVisibility() && child.getBoundingClientRect().width > 1) walk(child);
          }
        };
        if (this.checkVisibility()) walk(this);
        return { seen, what: this.outerHTML.replace(/\\s+/g, " ").slice(0, 120) };
      }`,
    });
    const { seen, what } = result.value as { seen: string[]; what: string };
    found.push({ seen: seen.map(plain), name: plain(name), what });
  }
  await session.detach();
  return found;
}

/** Words that are seen on a control and are not in its name (WCAG 2.2, 2.5.3): whoever speaks to it cannot say them. */
export const unsaidWords = (controls: readonly NamedControl[]): readonly string[] =>
  controls.flatMap(({ seen, name, what }) => {
    const unsaid = seen.filter(words => !name.includes(words));
    return unsaid.length === 0 ? [] : [`“${unsaid.join("”, “")}” not in “${name}”: ${what}`];
  });
