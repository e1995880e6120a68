/** A small static server for this machine alone: it shows the built page as a careful host would. */
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream";

/**
 * What the built page may do. The page carries it itself, since most hosts send no header for it.
 * @param allowed hashes, as a policy names them, of the script and the style of an embed: the page shows one before it
 * is published, as a blob, which may do no more than the page that made it
 */
export const contentPolicyWith = ({ script, style } = {}) =>
  [
    "default-src 'none'",
    ["script-src 'self'", script].filter(Boolean).join(" "),
    ["style-src 'self'", style].filter(Boolean).join(" "),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src blob:",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types deep-labor",
  ].join("; ");

const CARRIED = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

/** The policy that the page in this folder carries. */
async function policyIn(folder) {
  const page = await readFile(path.join(folder, "index.html"), "utf8").catch(() => "");
  return CARRIED.exec(page)?.[1] ?? contentPolicyWith();
}

/** What a host should send with every file of the page; `frame-ancestors` means nothing inside the page itself. */
const pageHeaders = async folder => ({
  "Content-Security-Policy": `${await policyIn(folder)}; frame-ancestors 'none'`,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
});

const mediaTypes = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
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

/** The file a request means; a path to go to instead, where a folder was named without its slash; or null. */
async function targetOf(folder, url) {
  let asked;
  try {
    asked = decodeURIComponent(url.replace(/[?#].*$/s, ""));
  } catch {
    return null;
  }
  if (!asked.startsWith("/") || asked.includes("\0")) return null;
  const file = path.join(folder, asked.endsWith("/") ? `${asked}index.html` : asked);
  if (!file.startsWith(folder + path.sep)) return null;
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return { file, size: found.size };
  // Relative, so that no request can be made to lead to another host.
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

async function answer(folder, headers, request, response) {
  const send = (status, more, body = "") => {
    response.writeHead(status, {
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-cache",
      ...headers,
      ...more,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  const page = { "Content-Type": mediaTypes[".html"] };
  if (request.method !== "GET" && request.method !== "HEAD") return send(405, { ...page, Allow: "GET, HEAD" });
  const target = await targetOf(folder, request.url);
  if (!target) return send(404, { ...page, "Content-Length": Buffer.byteLength(notFound) }, notFound);
  if (target.location) return send(301, { ...page, Location: target.location });
  response.writeHead(200, {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
    ...headers,
    "Content-Type": mediaTypes[path.extname(target.file).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": target.size,
  });
  if (request.method === "HEAD") return response.end();
  // A reader who goes away in the middle is no trouble of ours.
  pipeline(createReadStream(target.file), response, () => {});
}

const listen = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, ipv6Only: true }, () => {
      server.off("error", reject);
      resolve(server.address().port);
    });
  });

/**
 * Serves a folder on `localhost`, under IPv4 and, where the machine has it, IPv6: the name may mean either.
 * @param folder the folder, absolute
 * @param options `port`: 0 (the default) takes any that is free; `headers`: those of the page unless others are given
 * @returns the port, the address, and `close`, which drops open connections
 * @throws with code EADDRINUSE when the port is taken
 */
export async function serve(folder, { port = 0, headers } = {}) {
  const sent = headers ?? (await pageHeaders(folder));
  const handle = (request, response) =>
    answer(path.resolve(folder), sent, request, response).catch(error => response.destroy(error));
  const servers = [createServer(handle), createServer(handle)];
  const close = () =>
    Promise.all(
      servers.map(server => {
        const closed = new Promise(resolve => server.close(resolve));
        server.closeAllConnections();
        return closed;
      }),
    );
  try {
    const taken = await listen(servers[0], port, "127.0.0.1");
    await listen(servers[1], taken, "::1").catch(error => {
      if (error.code === "EADDRINUSE") throw error;
      // No IPv6 on this machine: then `localhost` means IPv4 alone.
    });
    return { port: taken, address: `http://localhost:${taken}/`, close };
  } catch (error) {
    await close();
    throw error;
  }
}
