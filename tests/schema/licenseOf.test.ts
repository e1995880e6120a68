import { describe, expect, it } from "vitest";
import { licenseOf } from "../../src/schema/index.ts";

describe("the licence of a dossier", () => {
  it.each([
    "CC-BY-4.0",
    "CC0-1.0",
    "GPL-2.0-or-later WITH Classpath-exception-2.0",
    "(MIT OR Apache-2.0) AND CC-BY-4.0",
    "MIT+",
    "LicenseRef-newsroom",
    "DocumentRef-terms:LicenseRef-newsroom",
    "((MIT))",
  ])("is an SPDX expression: %s", text => {
    expect(licenseOf(text)).toEqual({ kind: "expression", text });
  });

  it.each(["https://creativecommons.org/licenses/by/4.0/", "http://example.org/terms?a=b#c", "HTTPS://example.org"])(
    "is an address: %s",
    text => {
      expect(licenseOf(text)).toEqual({ kind: "address", text });
    },
  );

  it.each([
    "javascript:alert(1)",
    "JavaScript:alert`1`",
    "data:text/html,x",
    "mailto:terms@example.org",
    "https://user:pw@example.org/",
    "https://exa mple.org/",
    "https://",
    "https://example.org/\u202egpj",
    "https://example.org/\u0000",
    "All rights reserved",
    "© The Example",
    "MIT OR",
    "AND MIT",
    "(MIT",
    "MIT)",
    "MIT MIT",
    "MIT WITH (x)y",
    "()",
    "<script>",
    "-",
    " ",
    "",
    "(".repeat(100_000),
    "a".repeat(100_000),
    "MIT OR ".repeat(20_000),
  ])("is neither, and is no licence to programs: %.40s", text => {
    expect(licenseOf(text)).toBe(null);
  });
});
