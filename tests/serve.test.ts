import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentPolicyWith } from "../build/contentPolicyWith.ts";
import { serve } from "../scripts/serve.ts";

const parent = mkdtempSync(path.join(tmpdir(), "deep-labor-serve-"));
const folder = path.join(parent, "page");
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(path.join(folder, "a folder"), { recursive: true });
  mkdirSync(path.join(parent, "page-secret"));
  writeFileSync(path.join(parent, "secret.txt"), "secret");
  writeFileSync(path.join(parent, "page-secret", "secret.txt"), "secret");
  writeFileSync(path.join(folder, "index.html"), "<!doctype html>start");
  writeFileSync(path.join(folder, "a folder", "index.html"), "<!doctype html>inside");
  writeFileSync(path.join(folder, "script.js"), "export {};");
  server = await serve(folder);
});

afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: string };

/** Asks for a path exactly as it is written; `fetch` would tidy it up first. */
const ask = (asked: string, method = "GET", host = "localhost"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asking = request({ host, port: server.port, path: asked, method }, response => {
      let body = "";
      response.setEncoding("utf8").on("data", part => {
        body += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asking.on("error", reject).end();
  });

describe("the server of the built page", () => {
  test.each(["localhost", "127.0.0.1"])("answers on %s", async host => {
    expect(await ask("/", "GET", host)).toMatchObject({ status: 200, body: "<!doctype html>start" });
  });

  test("sends the headers a careful host would", async () => {
    expect((await ask("/")).headers).toMatchObject({
      "content-security-policy": `${contentPolicyWith()}; frame-ancestors 'self'`,
      "content-type": "text/html; charset=utf-8",
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
  });

  test.each([
    ["/script.js?v=1", 200, "text/javascript; charset=utf-8"],
    ["/a%20folder/", 200, "text/html; charset=utf-8"],
    ["/nowhere", 404, "text/html; charset=utf-8"],
  ])("answers %s with %i, %s", async (asked, status, type) => {
    const answer = await ask(asked);
    expect(answer.status).toBe(status);
    expect(answer.headers["content-type"]).toBe(type);
  });

  test("leads from a folder without its slash to the folder", async () => {
    expect(await ask("/a%20folder")).toMatchObject({ status: 301, headers: { location: "./a%20folder/" } });
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/a%20folder/../../secret.txt",
    "/../page-secret/secret.txt",
    "//secret.txt",
    "/%00",
    "/%",
    "/script.js%00.html",
    "http://example.org/secret.txt",
    "*",
  ])("gives nothing away for %s", async asked => {
    expect(await ask(asked)).toMatchObject({ status: 404, body: expect.not.stringMatching("^secret$") });
  });

  test("answers HEAD like GET, without the body", async () => {
    const [head, get] = [await ask("/", "HEAD"), await ask("/")];
    expect(head).toMatchObject({ status: 200, body: "" });
    expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
  });

  test("refuses to be written to", async () => {
    expect(await ask("/", "POST")).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  test("says that a port is taken", async () => {
    await expect(serve(folder, { port: server.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  test("ends although a visitor holds a connection open", async () => {
    const second = await serve(folder);
    const visitor = createConnection(second.port, "127.0.0.1");
    await new Promise(resolve => visitor.on("connect", resolve));
    const left = new Promise(resolve => visitor.on("close", resolve));
    visitor.on("error", () => {});
    visitor.resume();
    await second.close();
    await left;
  });
});
