/** nginx as Debian ships it, for tests: on this machine only, in a folder of its own. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

export const hasNginx: boolean = spawnSync("which", ["nginx"]).status === 0;

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => resolve(port));
    });
  });

/**
 * @param root the folder that is served
 * @param include settings that lie in it
 * @returns the address of the root, with a slash at its end
 * @throws an Error where it does not answer
 */
export async function startNginx(
  root: string,
  include: string,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), "deep-labor-nginx-"));
  const port = await freePort();
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(kind => {
    mkdirSync(path.join(folder, kind));
    return `${kind}_temp_path ${folder}/${kind};`;
  });
  writeFileSync(
    path.join(folder, "nginx.conf"),
    [
      ...(process.getuid?.() === 0 ? ["user root;"] : []),
      `daemon off; pid ${folder}/pid; error_log ${folder}/errors;`,
      "events {}",
      `http { include /etc/nginx/mime.types; access_log off; ${places.join(" ")}`,
      `server { listen 127.0.0.1:${port}; root "${root}"; include "${include}"; } }`,
    ].join("\n"),
  );
  const server = spawn("nginx", ["-c", path.join(folder, "nginx.conf"), "-e", path.join(folder, "errors")], {
    stdio: "ignore",
  });
  const ended = new Promise<void>(resolve => server.once("exit", () => resolve()));
  const close = async () => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(address).catch(() => null)) return { address, close };
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  await close();
  throw new Error("nginx does not answer.");
}
