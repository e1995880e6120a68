/** Finds what lets a screen reader speak into a file on this machine. None of it is ever downloaded. */
import { isProgram, onPath } from "../engines/onPath.ts";

/** Where programs are found that are on no PATH, in the order in which they are looked for. */
const inFolders = (...files: readonly string[]): string | null => files.find(isProgram) ?? null;

/** Each program by what it does, with the package of Debian that brings it. */
const wanted = {
  reader: ["orca", onPath("orca")],
  browser: ["firefox-esr", onPath("firefox-esr", "firefox")],
  screen: ["xvfb", onPath("Xvfb")],
  windows: ["openbox", onPath("openbox")],
  keys: ["xdotool", onPath("xdotool")],
  bus: ["dbus", onPath("dbus-daemon")],
  tree: ["at-spi2-core", inFolders("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")],
  voice: ["speech-dispatcher", onPath("speech-dispatcher")],
} as const;

/** Programs as files: the screen reader, the browser, a screen in memory, what gives the focus to windows, what presses keys, the message bus, what carries the accessibility tree, and what speaks. */
export type OrcaPrograms = { readonly [Program in keyof typeof wanted]: string };

const absent = Object.values(wanted)
  .filter(([, file]) => file === null)
  .map(([debian]) => debian);

/** What is not on this machine, and how it comes there; null where nothing is missing. */
export const orcaMissing: string | null = absent.length === 0 ? null : `not installed (Debian: ${absent.join(", ")})`;

/** The programs of this machine. */
export function orcaPrograms(): OrcaPrograms {
  if (orcaMissing !== null) throw new Error(`Orca cannot be heard: ${orcaMissing}.`);
  return Object.fromEntries(Object.entries(wanted).map(([name, [, file]]) => [name, file])) as OrcaPrograms;
}
