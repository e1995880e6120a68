/** A small static server for this machine only, which serves the built page as a careful host would. */
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream";
import { contentPolicyWith } from "../build/contentPolicyWith.ts";

type Headers = Readonly<Record<string, string>>;

const CARRIED = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

/** The content policy that a page carries; null where it has none. */
async function policyIn(page: string): Promise<string | null> {
  return CARRIED.exec(await readFile(page, "utf8").catch(() => ""))?.[1] ?? null;
}

/**
 * The headers a host should send with a file; `frame-ancestors` has no effect inside the page itself. The page frames a
 * preview of what it publishes, which in WebKit has to keep to the same rule.
 * @param home the policy of all files that carry none
 */
const pageHeaders = async (file: string, home: string): Promise<Headers> => ({
  "Content-Security-Policy": `${(file.endsWith(".html") && (await policyIn(file))) || home}; frame-ancestors 'self'`,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
});

const HTML = "text/html; charset=utf-8";

const mediaTypes: Headers = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": HTML,
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".zip": "application/zip",
};

type Target = { readonly file: string; readonly size: number } | { readonly location: string };

/** The file that a request asks for; a redirect, where it names a folder without its slash; or null. */
async function targetOf(folder: string, url: string): Promise<Target | null> {
  let pathname: string;
  try {
    pathname = decodeURIComponent(url.replace(/[?#].*$/s, ""));
  } catch {
    return null;
  }
  if (!pathname.startsWith("/") || pathname.includes("\0")) return null;
  const file = path.join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  if (!file.startsWith(folder + path.sep)) return null;
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return { file, size: found.size };
  // The path is relative, so that no request can lead to another host.
  if (found?.isDirectory()) return { location: `./${encodeURIComponent(path.basename(file))}/` };
  return null;
}

const notFound = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Not found</title>
<h1>Not found</h1>
<p>There is no such page here. <a href="/">To the start</a></p>
</html>
`;

async function answer(
  folder: string,
  headersOf: (file: string) => Promise<Headers>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = await targetOf(folder, request.url ?? "");
  const headers = await headersOf(target && "file" in target ? target.file : "");
  const send = (status: number, more: Readonly<Record<string, string | number>>, body = ""): void => {
    response.writeHead(status, {
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-cache",
      ...headers,
      ...more,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  const page = { "Content-Type": HTML };
  if (request.method !== "GET" && request.method !== "HEAD") return send(405, { ...page, Allow: "GET, HEAD" });
  if (!target) return send(404, { ...page, "Content-Length": Buffer.byteLength(notFound) }, notFound);
  if ("location" in target) return send(301, { ...page, Location: target.location });
  response.writeHead(200, {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
    ...headers,
    "Content-Type": mediaTypes[path.extname(target.file).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": target.size,
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  // It is no error when a reader leaves in the middle.
  pipeline(createReadStream(target.file), response, () => {});
}

/** Was this thrown because the port is taken? */
export const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EADDRINUSE";

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, ipv6Only: true }, () => {
      server.off("error", reject);
      const address = server.address();
      if (address === null || typeof address === "string")
        throw new Error("A server on a port has an address with a port.");
      resolve(address.port);
    });
  });

export type Served = { readonly port: number; readonly address: string; readonly close: () => Promise<void> };

/**
 * Serves a folder on `localhost`, over IPv4 and, if the machine has it, IPv6, since the name may mean either.
 * @param folder the folder, absolute
 * @param options `port`: 0 (the default) takes any that is free; `headers`: those of the page unless others are given
 * @returns the port, the address, and `close`, which drops open connections
 * @throws with code EADDRINUSE when the port is taken
 */
export async function serve(
  folder: string,
  { port = 0, headers }: { readonly port?: number; readonly headers?: Headers } = {},
): Promise<Served> {
  const home = (await policyIn(path.join(folder, "index.html"))) ?? contentPolicyWith();
  const headersOf = async (file: string) => headers ?? pageHeaders(file, home);
  const handle = (request: IncomingMessage, response: ServerResponse): Promise<unknown> =>
    answer(path.resolve(folder), headersOf, request, response).catch(error => response.destroy(error));
  const [first, second] = [createServer(handle), createServer(handle)];
  const close = async () => {
    const closed = [first, second].map(server => new Promise(resolve => server.close(resolve)));
    for (const server of [first, second]) server.closeAllConnections();
    await Promise.all(closed);
  };
  try {
    const taken = await listen(first, port, "127.0.0.1");
    await listen(second, taken, "::1").catch(error => {
      if (isPortTaken(error)) throw error;
      // This machine has no IPv6, so `localhost` means IPv4.
    });
    return { port: taken, address: `http://localhost:${taken}/`, close };
  } catch (error) {
    await close();
    throw error;
  }
}
