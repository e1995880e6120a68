/**
 * Reads JSON text once, without recursion, before any parser sees it: strict RFC 8259 syntax, nesting, repeated keys.
 * `JSON.parse` says nothing of repeated keys and little of places, and recursive readers fall over deep nesting.
 */

/** The keys and indices that lead from the root of a JSON text to a value. */
export type Path = readonly (string | number)[];

export type SyntaxExpectation =
  | "value"
  | "key"
  | "colon"
  | "comma"
  | "string-end"
  | "escape"
  | "no-control-character"
  | "number"
  | "end";

export type SyntaxTrouble = { readonly offset: number; readonly expected: SyntaxExpectation };

/** A key of an object: the path of its value, and where the key itself stands, in UTF-16 units. */
export type KeyPlace = { readonly path: Path; readonly offset: number };

export type JsonScan = {
  /** The first place that is not JSON, or null. */
  readonly syntax: SyntaxTrouble | null;
  /** The first opening bracket beyond the allowed nesting, or null. */
  readonly tooDeepAt: number | null;
  /** Every key that occurs a second time in its object. */
  readonly repeatedKeys: readonly KeyPlace[];
  /** Every key `__proto__`. */
  readonly protoKeys: readonly KeyPlace[];
};

/** Where a value stands in the text, in UTF-16 units; `key` is where its key begins, if it has one. */
export type TextSpan = { readonly start: number; readonly end: number; readonly key: number | null };

type Visitor = {
  /** A value begins; its key or index, and where the key stands. */
  enter(key: string | number | null, keyOffset: number | null, start: number): void;
  /** The value that has just begun is an object or a list. */
  open(): void;
  /** A value ends. */
  leave(end: number, container: boolean): void;
};

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const COMMA = 44;
const COLON = 58;
const LITERALS = ["true", "false", "null"];

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isHex = (code: number): boolean => isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);

class Stop extends Error {
  readonly offset: number;
  readonly expected: SyntaxExpectation | "depth";

  constructor(offset: number, expected: SyntaxExpectation | "depth") {
    super(expected);
    this.offset = offset;
    this.expected = expected;
  }
}

/** The offset behind a string that begins at `start`. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (Number.isNaN(code)) throw new Stop(start, "string-end");
    // An unclosed string is reported at its start, where a person finds it.
    if (code === 10 || code === 13) throw new Stop(start, "string-end");
    if (code < 32) throw new Stop(at, "no-control-character");
    if (code !== BACKSLASH) {
      at += 1;
      continue;
    }
    const escaped = text.charCodeAt(at + 1);
    if (escaped === 117) {
      for (let i = 2; i < 6; i += 1) if (!isHex(text.charCodeAt(at + i))) throw new Stop(at, "escape");
      at += 6;
    } else if ('"\\/bfnrt'.includes(text.charAt(at + 1)) && !Number.isNaN(escaped)) at += 2;
    else throw new Stop(at, "escape");
  }
}

function numberEnd(text: string, start: number): number {
  let at = start;
  const digits = () => {
    if (!isDigit(text.charCodeAt(at))) throw new Stop(start, "number");
    while (isDigit(text.charCodeAt(at))) at += 1;
  };
  if (text.charCodeAt(at) === 45) at += 1;
  if (text.charCodeAt(at) === 48) {
    at += 1;
    if (isDigit(text.charCodeAt(at))) throw new Stop(start, "number");
  } else digits();
  if (text.charCodeAt(at) === 46) {
    at += 1;
    digits();
  }
  const exponent = text.charCodeAt(at);
  if (exponent === 69 || exponent === 101) {
    at += 1;
    const sign = text.charCodeAt(at);
    if (sign === 43 || sign === 45) at += 1;
    digits();
  }
  return at;
}

function scalarEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code === QUOTE) return stringEnd(text, start);
  if (code === 45 || isDigit(code)) return numberEnd(text, start);
  for (const word of LITERALS) if (text.startsWith(word, start)) return start + word.length;
  throw new Stop(start, "value");
}

/** The characters between two quotes as a string. */
function unescaped(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes("\\") ? (JSON.parse(text.slice(start, end)) as string) : raw;
}

/**
 * Visits every value in the order of the text.
 * @throws Stop at the first place that is not JSON or exceeds `maxDepth`
 */
function walk(text: string, maxDepth: number, visitor: Visitor): void {
  const isObject: boolean[] = [];
  const counts: number[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const skip = () => {
    while (isSpace(text.charCodeAt(at))) at += 1;
  };
  let key: string | number | null = null;
  let keyOffset: number | null = null;
  const readKey = () => {
    if (text.charCodeAt(at) !== QUOTE) throw new Stop(at, "key");
    keyOffset = at;
    const end = stringEnd(text, at);
    key = unescaped(text, at, end);
    at = end;
    skip();
    if (text.charCodeAt(at) !== COLON) throw new Stop(at, "colon");
    at += 1;
    skip();
  };
  skip();
  for (;;) {
    visitor.enter(key, keyOffset, at);
    const code = text.charCodeAt(at);
    const container = code === OPEN_OBJECT || code === OPEN_LIST;
    let closed = true;
    if (container) {
      if (isObject.length >= maxDepth) throw new Stop(at, "depth");
      isObject.push(code === OPEN_OBJECT);
      counts.push(0);
      visitor.open();
      at += 1;
      skip();
      const close = code === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_LIST;
      if (text.charCodeAt(at) === close) {
        at += 1;
        isObject.pop();
        counts.pop();
      } else closed = false;
    } else at = scalarEnd(text, at);
    if (closed) {
      visitor.leave(at, container);
      // Close every container that ends here; stop where another value follows.
      for (;;) {
        skip();
        if (isObject.length === 0) {
          if (at < text.length) throw new Stop(at, "end");
          return;
        }
        const next = text.charCodeAt(at);
        const inObject = isObject[isObject.length - 1]!;
        if (next === COMMA) {
          at += 1;
          skip();
          counts[counts.length - 1]! += 1;
          break;
        }
        if (next !== (inObject ? CLOSE_OBJECT : CLOSE_LIST)) throw new Stop(at, "comma");
        at += 1;
        isObject.pop();
        counts.pop();
        visitor.leave(at, true);
      }
    }
    if (isObject[isObject.length - 1]) readKey();
    else {
      key = counts[counts.length - 1]!;
      keyOffset = null;
    }
  }
}

/**
 * Checks the text before it is parsed.
 * @param maxDepth brackets within brackets, at most
 */
export function scanJson(text: string, maxDepth: number): JsonScan {
  const repeatedKeys: KeyPlace[] = [];
  const protoKeys: KeyPlace[] = [];
  const path: (string | number)[] = [];
  // A list is faster than a set for few keys; it becomes a set where an object has many.
  const seen: (string[] | Set<string>)[] = [];
  let depth = -1;
  const note = (list: KeyPlace[], offset: number) => list.push({ path: path.slice(0, depth + 1), offset });
  const visitor: Visitor = {
    enter(key, keyOffset) {
      if (key === null) return;
      path[depth] = key;
      if (typeof key === "number" || keyOffset === null) return;
      if (key === "__proto__") note(protoKeys, keyOffset);
      const keys = seen[depth]!;
      if (Array.isArray(keys)) {
        if (keys.includes(key)) note(repeatedKeys, keyOffset);
        else if (keys.push(key) > 16) seen[depth] = new Set(keys);
      } else if (keys.has(key)) note(repeatedKeys, keyOffset);
      else keys.add(key);
    },
    open() {
      depth += 1;
      seen[depth] = [];
    },
    leave(_end, container) {
      if (container) depth -= 1;
    },
  };
  try {
    walk(text, maxDepth, visitor);
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    if (stop.expected === "depth") return { syntax: null, tooDeepAt: stop.offset, repeatedKeys, protoKeys };
    return { syntax: { offset: stop.offset, expected: stop.expected }, tooDeepAt: null, repeatedKeys, protoKeys };
  }
  return { syntax: null, tooDeepAt: null, repeatedKeys, protoKeys };
}

/** A node in the tree of the paths that are looked for. */
type SearchNode = {
  readonly children: Map<string | number, SearchNode>;
  /** Where its last value stands, and where the value around that one begins; null while none is found. */
  found: { readonly span: TextSpan; readonly around: number } | null;
};

const NOWHERE: TextSpan = { start: 0, end: 0, key: null };

/**
 * Where the values at these paths stand. A path that leads to nothing gives the nearest value above it.
 * The text must be JSON. The last of repeated keys counts, as for `JSON.parse`.
 */
export function locate(text: string, paths: readonly Path[]): TextSpan[] {
  const root: SearchNode = { children: new Map(), found: null };
  for (const path of paths) {
    let node = root;
    for (const key of path) {
      let next = node.children.get(key);
      if (!next) {
        next = { children: new Map(), found: null };
        node.children.set(key, next);
      }
      node = next;
    }
  }
  const stack: { readonly node: SearchNode | undefined; readonly start: number; readonly key: number | null }[] = [];
  walk(text, Number.POSITIVE_INFINITY, {
    enter(key, keyOffset, start) {
      const node = key === null ? root : stack[stack.length - 1]?.node?.children.get(key);
      stack.push({ node, start, key: keyOffset });
    },
    open() {},
    leave(end) {
      const { node, start, key } = stack.pop()!;
      if (node) node.found = { span: { start, end, key }, around: stack[stack.length - 1]?.start ?? -1 };
    },
  });
  return paths.map(path => {
    let node = root;
    let span = node.found?.span ?? NOWHERE;
    for (const key of path) {
      node = node.children.get(key)!;
      // A value within an earlier one of repeated keys does not count.
      if (!node.found || node.found.around !== span.start) break;
      span = node.found.span;
    }
    return span;
  });
}
