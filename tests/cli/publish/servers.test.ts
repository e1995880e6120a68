/**
 * A published folder on the servers of others, with the settings that lie in it: nginx and Apache as Debian ships them,
 * where they are installed.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deepLabor } from "../command.ts";

const TOKEN = "AB12cd34";
const home = mkdtempSync(path.join(tmpdir(), "deep-labor-servers-"));
const site = path.join(home, "site");
const has = (program: string): boolean => spawnSync("which", [program]).status === 0;

beforeAll(async () => {
  const { code, err } = await deepLabor([
    ...["publish", "data/dossiers/clic-and-walk.dossier.json", "--out", site, "--token", TOKEN],
    ...["--lang", "en", "--views", "time", "--base", "https://graphics.example.org/chains/"],
  ]);
  expect(err).toBe("");
  expect(code).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => resolve(port));
    });
  });

type ServerSetup = { readonly program: string; readonly words: (port: number, folder: string) => readonly string[] };

/** Each server runs in a folder of its own, as whoever runs the tests, and only on this machine. */
const servers: Readonly<Record<string, ServerSetup>> = {
  nginx: {
    program: "nginx",
    words: (port, folder) => {
      const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
        kind => `${kind}_temp_path ${folder}/${kind};`,
      );
      writeFileSync(
        path.join(folder, "nginx.conf"),
        [
          ...(process.getuid?.() === 0 ? ["user root;"] : []),
          `daemon off; pid ${folder}/pid; error_log ${folder}/errors;`,
          "events {}",
          `http { include /etc/nginx/mime.types; access_log off; ${places.join(" ")}`,
          `server { listen 127.0.0.1:${port}; root "${site}"; include "${site}/nginx.conf"; } }`,
        ].join("\n"),
      );
      return ["-c", path.join(folder, "nginx.conf"), "-e", path.join(folder, "errors")];
    },
  },
  Apache: {
    program: "apache2",
    words: (port, folder) => {
      const modules = ["mpm_event", "authz_core", "mime", "headers", "setenvif", "dir"].filter(name =>
        readdirSync("/usr/lib/apache2/modules").includes(`mod_${name}.so`),
      );
      writeFileSync(
        path.join(folder, "apache.conf"),
        [
          `ServerRoot "${folder}"`,
          `PidFile "${folder}/pid"`,
          `ErrorLog "${folder}/errors"`,
          `Listen 127.0.0.1:${port}`,
          "ServerName localhost",
          ...modules.map(name => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
          ...(process.getuid?.() === 0 ? ["User www-data", "Group www-data"] : []),
          "TypesConfig /etc/mime.types",
          `DocumentRoot "${site}"`,
          `<Directory "${site}">`,
          "AllowOverride All",
          "Require all granted",
          "</Directory>",
        ].join("\n"),
      );
      return ["-f", path.join(folder, "apache.conf"), "-D", "FOREGROUND"];
    },
  },
};

const expected: readonly (readonly [file: string, type: string])[] = [
  ["index.html", "text/html; charset=utf-8"],
  ["time.html", "text/html; charset=utf-8"],
  ["embed.js", "text/javascript; charset=utf-8"],
  ["data.json", "application/json; charset=utf-8"],
  ["full.svg", "image/svg+xml; charset=utf-8"],
  ["alt.txt", "text/plain; charset=utf-8"],
  ["full.png", "image/png"],
];

describe.each(Object.entries(servers))("%s serves a published folder", (name, { program, words }) => {
  let server: ChildProcess | null = null;
  let address = "";
  beforeAll(async () => {
    if (!has(program)) return;
    const folder = path.join(home, name);
    mkdirSync(folder);
    // A server that gives up its rights must be able to read what it serves.
    spawnSync("chmod", ["-R", "a+rX", home]);
    const port = await freePort();
    address = `http://127.0.0.1:${port}/e/${TOKEN}/`;
    server = spawn(program, words(port, folder), { stdio: "ignore" });
    for (let tries = 0; tries < 100; tries += 1) {
      if (await fetch(address).catch(() => null)) return;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error(`${program} does not answer.`);
  });
  afterAll(() => server?.kill());

  test.skipIf(!has(program))("with types, frames and caches as they have to be", async () => {
    for (const [place, cache] of [
      ["", "public, max-age=300"],
      ["1/", "public, max-age=31536000, immutable"],
    ] as const)
      for (const [file, type] of expected) {
        if (file === "embed.js" && place !== "") continue;
        const { status, headers } = await fetch(address + place + file);
        const got = {
          status,
          type: headers.get("content-type")?.replace("application/javascript", "text/javascript").toLowerCase(),
          cache: headers.get("cache-control"),
          read: headers.get("access-control-allow-origin"),
          elsewhere: headers.get("cross-origin-resource-policy"),
          guessed: headers.get("x-content-type-options"),
          told: headers.get("referrer-policy"),
          framed: headers.get("x-frame-options"),
        };
        expect({ file: place + file, ...got }).toEqual({
          ...{ file: place + file, status: 200, type, cache, read: "*", elsewhere: "cross-origin" },
          ...{ guessed: "nosniff", told: "no-referrer", framed: null },
        });
      }
    const workbook = await fetch(`${address}data.xlsx`);
    expect([workbook.status, workbook.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
    // An address without its slash leads to the folder, and a folder to its page.
    expect((await fetch(address.slice(0, -1))).url).toBe(address);
    expect(await (await fetch(address)).text()).toContain("<title>");
  });
});
