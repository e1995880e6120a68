/**
 * Orca, the screen reader of Linux, with Firefox on a screen in memory. Keys are real ones; what Orca says goes to
 * speech-dispatcher, as it would to a voice, and from there into a file. Everything has a home and a message bus of its
 * own, and ends with the tests.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { OwnProcess } from "../engines/ownProcess.ts";
import { startScreen } from "../engines/startScreen.ts";
import { removeHome } from "../removeHome.ts";
import { type OrcaPrograms, orcaPrograms } from "./findOrca.ts";

/** In ms. */
const SILENCE = 600;
const NOTHING_COMES = 1_200;
const LONGEST = 15_000;
/**
 * How long a key is down, as under a finger. Orca 48 takes the end of a key for that of an earlier press of the same one:
 * after Down in browse mode, a list that answers only when Down is up again would end its focus mode.
 */
const KEY_DOWN = 120;

export type Orca = {
  /** Of the screen reader, such as “48.1”. */
  readonly version: string;
  /** Of the browser, such as “153.8.0”. */
  readonly browserVersion: string;
  /**
   * Types an address where a reader types it, and listens to the page being read until what must be heard was heard;
   * then bids Orca be silent, which would go on to the end of the page.
   * @param isHeard whether it was heard, of all that was said since the address was typed
   * @returns what was said, in pieces as Orca sends them
   */
  readonly open: (address: string, isHeard: (said: readonly string[]) => boolean) => Promise<readonly string[]>;
  /**
   * Presses a key, or keys together, by the names that X gives them (`Tab`, `Return`, `shift+h`), or types letters, and
   * listens until Orca is silent again, and has said what must be heard or will not say it.
   */
  readonly press: (key: string, isHeard: (said: readonly string[]) => boolean) => Promise<readonly string[]>;
  readonly type: (letters: string, isHeard: (said: readonly string[]) => boolean) => Promise<readonly string[]>;
  /** Presses the first that a selector finds as a touch screen or a voice does for a reader: without a key. */
  readonly pressFor: (selector: string, isHeard: (said: readonly string[]) => boolean) => Promise<readonly string[]>;
  /** What the browser has the focus on, in a few words, for whoever reads a failure. */
  readonly focused: () => Promise<string>;
  /** Ends all processes and deletes all that they have written. */
  readonly end: () => Promise<void>;
};

/** No voice: each text is added to a file as a line. A module that must not be stopped by a missing sound card. */
const SPEECH_CONF = `AudioOutputMethod "alsa"
AddModule "totext" "sd_generic" "totext.conf"
DefaultModule "totext"
SymbolsPreproc "char"
`;
const totext = (file: string) => `GenericExecuteSynth "printf '%s\\\\n' \\'$DATA\\' >> '${file}'"
GenericMaxChunkLength 10000
GenericDelimiters "\\u0001"
GenericLanguage "c" "en" "utf-8"
GenericLanguage "en" "en" "utf-8"
GenericLanguage "fr" "fr" "utf-8"
AddVoice "en" "MALE1" "en"
`;
/** Without this, Orca waits for a sound card after two utterances. */
const NO_SOUND = "pcm.!default { type null }\nctl.!default { type null }\n";
/** No keys for windows: some of those that openbox has are those with which Orca walks through tables. */
const NO_KEYS = '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>';
/** As Orca comes, but that it does not say each key that is pressed. */
const ORCA_SETTINGS = {
  general: { enableKeyEcho: false, enableBraille: false, sayAllOnLoad: false },
  profiles: { default: { profile: ["Default", "default"], pronunciations: {}, keybindings: {} } },
  pronunciations: {},
  keybindings: {},
};

const written = (file: string, text: string): string => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};

/** A message bus for these programs alone. */
async function startBus(program: string, env: NodeJS.ProcessEnv) {
  const bus = new OwnProcess(program, ["--session", "--nofork", "--print-address=3"], {
    env,
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    bus.child.once("exit", code => reject(new Error(`${program} ended with ${code}.`)));
    (bus.child.stdio[3] as Readable).once("data", chunk => resolve(String(chunk).trim()));
  });
  return { bus, address };
}

/** What a program calls its version. Orca says it and then may crash as it ends, beside one that runs. */
function versionOf(program: string, env: NodeJS.ProcessEnv): string {
  const { stdout, stderr, status, signal } = spawnSync(program, ["--version"], { env, encoding: "utf8" });
  const version = /\d[\d.]*/.exec(stdout)?.[0];
  if (version === undefined)
    throw new Error(`${program} tells no version (${status ?? signal}). ${stderr.slice(-2000)}`);
  return version;
}

/** Starts everything, with a window of this size, and waits until Orca has said that it is there. */
export async function startOrca({ width, height }: { readonly width: number; readonly height: number }): Promise<Orca> {
  const programs: OrcaPrograms = orcaPrograms();
  const home = mkdtempSync(path.join(tmpdir(), "deep-labor-orca-"));
  const at = (...names: readonly string[]) => path.join(home, ...names);
  const spoken = written(at("spoken.txt"), "");
  written(at(".asoundrc"), NO_SOUND);
  written(at(".config/speech-dispatcher/speechd.conf"), SPEECH_CONF);
  written(at(".config/speech-dispatcher/modules/totext.conf"), totext(spoken));
  written(at(".local/share/orca/user-settings.conf"), JSON.stringify(ORCA_SETTINGS));
  const windows = written(at(".config/openbox/rc.xml"), NO_KEYS);
  mkdirSync(at("run"), { mode: 0o700 });
  const screen = await startScreen(programs.screen, { width, height });
  const running = [screen.process];
  let browser: Browser | null = null;
  const end = async () => {
    const program = browser?.process();
    // Puppeteer gives it a group of its own.
    if (program?.pid !== undefined && program.exitCode === null) process.kill(-program.pid, "SIGKILL");
    for (const one of running.reverse()) await one.kill();
    removeHome(home);
  };
  const log = openSync(at("log.txt"), "a");
  const base: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: home,
    TMPDIR: home,
    DISPLAY: screen.display,
    XDG_CONFIG_HOME: at(".config"),
    XDG_DATA_HOME: at(".local/share"),
    XDG_CACHE_HOME: at(".cache"),
    XDG_RUNTIME_DIR: at("run"),
    // Otherwise letters that are not of ASCII become “?”.
    LC_ALL: "C.UTF-8",
    GSETTINGS_BACKEND: "memory",
    GNOME_ACCESSIBILITY: "1",
    MOZ_CRASHREPORTER_DISABLE: "1",
  };
  try {
    const { bus, address } = await startBus(programs.bus, base);
    running.push(bus);
    const env = { ...base, DBUS_SESSION_BUS_ADDRESS: address };
    const start = (program: string, ...args: readonly string[]) => {
      running.push(new OwnProcess(program, args, { env, stdio: ["ignore", log, log] }));
    };
    start(programs.windows, "--config-file", windows);
    start(programs.tree, "--launch-immediately", "--a11y=1", "--screen-reader=1");
    start(programs.voice, "--run-single", "--communication-method", "unix_socket");
    await wait(1_000);
    browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: programs.browser,
      userDataDir: at("firefox"),
      headless: false,
      args: ["--kiosk"],
      defaultViewport: null,
      env: env as Record<string, string>,
      extraPrefsFirefox: {
        // Whatever a driver wants otherwise: on.
        "accessibility.force_disabled": -1,
        // An address is typed, and nothing is to be added to it.
        "browser.urlbar.autoFill": false,
        "browser.urlbar.suggest.history": false,
        "intl.accept_languages": "en-GB",
        "ui.prefersReducedMotion": 1,
        // Otherwise a link is called another way the second time.
        "places.history.enabled": false,
      },
      timeout: 90_000,
      protocolTimeout: 90_000,
    });
    const page: Page = (await browser.pages())[0] ?? (await browser.newPage());
    const since = (place: number): readonly string[] =>
      readFileSync(spoken)
        .subarray(place)
        .toString("utf8")
        .split("\n")
        .slice(0, -1)
        .filter(line => line.trim() !== "");
    /** Does something and listens: until it is silent and all is heard, or as soon as all is heard. */
    const listen = async (
      act: () => unknown,
      isHeard: (said: readonly string[]) => boolean,
      until: "silence" | "heard" = "silence",
    ) => {
      const place = readFileSync(spoken).length;
      await act();
      const begun = Date.now();
      let [last, changed] = [place, begun];
      for (;;) {
        await wait(50);
        const { length } = readFileSync(spoken);
        const now = Date.now();
        if (length !== last) [last, changed] = [length, now];
        const isQuiet = now - changed >= (length === place ? NOTHING_COMES : SILENCE);
        if (now - begun > LONGEST || ((isQuiet || until === "heard") && isHeard(since(place)))) return since(place);
      }
    };
    const greeted = await listen(
      () => start(programs.reader, "--replace", "--speech-system", "speechdispatcherfactory"),
      said => said.some(one => /screen reader on/i.test(one)),
    );
    if (greeted.length === 0) throw new Error(`Orca says nothing. ${readFileSync(at("log.txt"), "utf8").slice(-2000)}`);
    const xdotool = (...args: readonly string[]) => {
      execFileSync(programs.keys, args, { env });
    };
    return {
      version: versionOf(programs.reader, env),
      browserVersion: (await browser.version()).replace(/^firefox\//, ""),
      async open(address, isHeard) {
        const tryOnce = async () => {
          // Orca takes letters for its own until it knows that a field has the focus.
          await listen(
            () => xdotool("key", "ctrl+l"),
            said => said.some(one => /address/i.test(one)),
          );
          xdotool("type", "--delay", "10", address);
          return listen(() => xdotool("key", "Return"), isHeard, "heard");
        };
        const first = await tryOnce();
        // While a page is loaded Orca may miss that it is there, and a reader loads it again.
        const said = isHeard(first) ? first : await tryOnce();
        await listen(
          () => xdotool("key", "Control_L"),
          () => true,
        );
        return said;
      },
      press: (key, isHeard) =>
        listen(async () => {
          xdotool("keydown", key);
          await wait(KEY_DOWN);
          xdotool("keyup", key);
        }, isHeard),
      type: (letters, isHeard) => listen(() => xdotool("type", "--delay", "60", letters), isHeard),
      pressFor: (selector, isHeard) =>
        listen(() => page.$eval(selector, element => (element as HTMLElement).click()), isHeard),
      focused: () =>
        page.evaluate(() => {
          const focused = document.activeElement;
          return `${focused?.tagName} ${focused?.className} “${(focused?.ariaLabel ?? focused?.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 80)}”`;
        }),
      async end() {
        closeSync(log);
        await end();
      },
    };
  } catch (thrown) {
    await end();
    throw thrown;
  }
}
