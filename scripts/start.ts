/** `npm start`: builds everything, including the command, and serves the page until it is stopped. */
import { get } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildPart } from "./buildPart.ts";
import { messageOf } from "./messageOf.ts";
import { isPortTaken, type Served, serve } from "./serve.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const FIRST_PORT = 4173;
const LAST_PORT = FIRST_PORT + 100;

// Signals are handled from the start, so that the build can be stopped as well.
let close = async () => {};
const stop = () => close().then(() => process.exit(0));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);

// npm passes a signal only to the shell that started this process; when that shell ends, this process has a new parent.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 100).unref();
}

async function serveOnFreePort(folder: string): Promise<Served> {
  for (let port = FIRST_PORT; port <= LAST_PORT; port++) {
    try {
      return await serve(folder, { port });
    } catch (error) {
      if (!isPortTaken(error)) throw error;
      console.log(`Port ${port} is taken, trying ${port + 1} …`);
    }
  }
  throw new Error(`Every port from ${FIRST_PORT} to ${LAST_PORT} is taken.`);
}

/** Resolves with the status of the page when it answers. */
const statusOf = (address: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(address, response => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject);
  });

try {
  console.log("Building the page and the command …");
  for (const part of ["page", "embed", "cli"] as const) await buildPart(part);
  const server = await serveOnFreePort(path.join(root, "dist/page"));
  close = server.close;
  const status = await statusOf(server.address);
  if (status !== 200) throw new Error(`The page answers with status ${status}.`);
  console.log("The command: npx --no-install deep-labor --help");
  console.log("Deep Labor is ready. Stop it with Ctrl+C. Open:");
  console.log(server.address);
} catch (error) {
  console.error(messageOf(error));
  process.exit(1);
}
