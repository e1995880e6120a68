/** The few acts with which a reader uses a page, the same in every engine. */

/** Roles of what is pressed or looked for by its name. */
export type Role = "button" | "checkbox" | "combobox" | "heading" | "link" | "tab" | "textbox";

/** By a CSS selector, or by role and whole name, as the engine itself tells them to assistive technology. */
export type Target = string | { readonly role: Role; readonly name: string };

export type Size = { readonly width: number; readonly height: number };

type Scheme = "light" | "dark";

/** A file that the page gave. */
export type Given = { readonly name: string; readonly bytes: Buffer };

/** What an engine does in a way of its own. The others are made of these (`driverOf.ts`). */
export type Native = {
  /** As the engine tells it, such as “153.8.0”. */
  readonly version: string;
  /** Whether a page is watched before its own scripts run. Otherwise it is from when it is loaded. */
  readonly isWatchedFromStart: boolean;
  /** Where files go that the page gives. */
  readonly downloads: string;
  /** Opens an address and waits until it is loaded. */
  readonly open: (address: string) => Promise<void>;
  readonly back: () => Promise<void>;
  /** Presses a key by the name it has in `KeyboardEvent.key`, or keys together: `Control+s`. */
  readonly press: (key: string) => Promise<void>;
  readonly type: (words: string) => Promise<void>;
  /** Clicks in the middle of what is there, as a pointer does. Null where it is not there, or cannot be pressed yet. */
  readonly click: (target: Target) => Promise<true | null>;
  /** Whether something is there and seen. */
  readonly sees: (target: Target) => Promise<boolean>;
  /** Runs a function in the page, or in the frame that was entered. Parameter and result go as JSON. */
  readonly evaluate: <Given, Result>(run: (given: Given) => Result | Promise<Result>, given: Given) => Promise<Result>;
  /** What follows happens in a frame, or in the one within an element of ours, until `leave`. */
  readonly enter: (frame: string) => Promise<void>;
  readonly leave: () => Promise<void>;
  /** A PNG of the window. */
  readonly screenshot: () => Promise<Buffer>;
  readonly resize: (size: Size) => Promise<void>;
  /** Kills what runs the page without any notice, and begins anew with whatever the browser has kept. */
  readonly crash: () => Promise<void>;
  /** Ends all processes and deletes all that they have written. */
  readonly end: () => Promise<void>;
};

export type Driver = Omit<Native, "click" | "sees" | "downloads"> & {
  /** Waits until something is there and seen. */
  readonly waitFor: (target: Target) => Promise<void>;
  /** Waits until nothing of the kind is seen any more. */
  readonly waitUntilGone: (target: Target) => Promise<void>;
  /** Waits until a function says so in the page. */
  readonly waitUntil: <Given>(holds: (given: Given) => boolean | Promise<boolean>, given: Given) => Promise<void>;
  /** Waits for something, then clicks it. */
  readonly click: (target: Target) => Promise<void>;
  /** Types into a field in place of what stands there. */
  readonly fill: (field: Target, words: string) => Promise<void>;
  /** Copies a text and pastes it where the focus is, both by key. */
  readonly paste: (words: string) => Promise<void>;
  /** What is seen of the first that a selector finds, its blanks as single ones. */
  readonly text: (selector: string) => Promise<string>;
  /** How many are seen. */
  readonly count: (selector: string) => Promise<number>;
  readonly address: () => Promise<string>;
  /** Presses a key until what has the focus matches a selector. */
  readonly pressUntil: (key: string, selector: string, most?: number) => Promise<void>;
  /** The next file that the page gives. */
  readonly given: () => Promise<Given>;
  /** What pages did since the last call that they must not do: errors, warnings, broken rules, strangers asked. */
  readonly troubles: () => Promise<readonly string[]>;
};

/** How a browser is started. */
export type Start = {
  readonly scheme: Scheme;
  /** Pixels of the screen for a px of the page, in engines that set letters in whole pixels; by default 1. */
  readonly scale?: number;
};

export type EngineName = "Chromium" | "Firefox" | "WebKit";

export type Engine = {
  readonly name: EngineName;
  /** What is not on this machine, and how it comes there; null where nothing is missing. */
  readonly missing: string | null;
  readonly start: (start: Start) => Promise<Native>;
};
