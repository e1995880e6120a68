/**
 * Reads the markup that React writes, which is well-formed, so that tests without a browser can ask what stands where.
 */

export type Element = {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
};

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name]!);

const VOID: ReadonlySet<string> = new Set(["br", "col", "hr", "img", "input", "link", "meta", "wbr"]);

/** @returns an element without a name that contains everything */
export function readMarkup(html: string): Element {
  const root: Element = { tag: "", attributes: new Map(), children: [] };
  const open: Element[] = [root];
  const top = () => open.at(-1)!;
  for (const [, close, tag, attributes = "", selfClosed, text] of html.matchAll(
    /<(?:!--.*?--|\/([\w-]+)|([\w-]+)((?:\s[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?))>|([^<]+)/gs,
  )) {
    if (text !== undefined) top().children.push(decoded(text));
    else if (close !== undefined) {
      if (open.pop()!.tag !== close) throw new Error(`</${close}> closes something else`);
    } else if (tag !== undefined) {
      const pairs = [...attributes.matchAll(/\s([^\s=]+)(?:="([^"]*)")?/g)];
      const element: Element = {
        tag,
        attributes: new Map(pairs.map(([, name, value = ""]) => [name!, decoded(value)])),
        children: [],
      };
      top().children.push(element);
      if (!selfClosed && !VOID.has(tag)) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${top().tag}> is never closed`);
  return root;
}

/** All elements inside for which the test holds, in the order of the page. */
export function elementsIn(element: Element, test: (one: Element) => boolean = () => true): Element[] {
  return element.children.flatMap(child =>
    typeof child === "string" ? [] : [...(test(child) ? [child] : []), ...elementsIn(child, test)],
  );
}

export const textOf = (element: Element): string =>
  element.children.map(child => (typeof child === "string" ? child : textOf(child))).join("");

/** The blocks of words of a drawing: a text alone, or a group of the texts of all its lines. */
export const blocksIn = (element: Element): Element[] =>
  element.children.flatMap(child =>
    typeof child === "string"
      ? []
      : child.tag === "text" || child.attributes.has("data-lines")
        ? [child]
        : blocksIn(child),
  );

/** The elements with this tag and these attributes; for null, the attribute only has to be there. */
export function tagged(
  element: Element,
  tag: string,
  attributes: Readonly<Record<string, string | null>> = {},
): Element[] {
  return elementsIn(
    element,
    one =>
      one.tag === tag &&
      Object.entries(attributes).every(([name, value]) => {
        const own = one.attributes.get(name);
        return own !== undefined && (value === null || own === value);
      }),
  );
}
