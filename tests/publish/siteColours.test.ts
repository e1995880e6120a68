/** The colours of a site of one's own. */
import { describe, expect, test } from "vitest";
import { siteColours } from "../../src/publish/index.ts";
import { houseColours } from "../../src/theme/index.ts";

describe("the colours of a site", () => {
  test("have the names that an embed knows", () => {
    const unknown = houseColours.filter(name => {
      const made = siteColours(`${name}=#808080`);
      return !made.ok && made.trouble.code === "name";
    });
    expect(unknown).toEqual([]);
    expect(siteColours("card-shadow=#808080")).toMatchObject({ ok: false, trouble: { code: "name" } });
  });

  test("are rules for the screen, in light and in dark", () => {
    expect(siteColours("")).toEqual({ ok: true, value: "" });
    const made = siteColours("link=#8A1C1C, dark-link=#fbb ground=#000");
    expect(made.ok && made.value).toBe(
      "@media screen and (not (prefers-color-scheme:dark)){:root{--link:#8a1c1c;--ground:#000000}}" +
        "@media screen and (prefers-color-scheme:dark){:root{--link:#ffbbbb}}",
    );
  });

  test.each([
    ["link", { code: "form", part: "link" }],
    ["accent=#123456", { code: "name", name: "accent" }],
    ["link=blue", { code: "value", name: "link", value: "blue" }],
    ["link=url(//x)", { code: "value", name: "link", value: "url(//x)" }],
    ["link=#12345", { code: "value", name: "link", value: "#12345" }],
  ])("are told where they are none: %s", (written, trouble) => {
    expect(siteColours(written)).toEqual({ ok: false, trouble });
  });

  test.each([
    ["link=#bbbbbb", "light", "link"],
    ["paper=#777777", "light", "ink"],
    ["dark-link=#333333", "dark", "link"],
    ["ground=#888888", "light", "on-ground"],
  ] as const)("are refused where words could not be read: %s", (written, theme, name) => {
    const made = siteColours(written);
    expect(made).toMatchObject({ ok: false, trouble: { code: "contrast", theme } });
    if (!made.ok && made.trouble.code === "contrast") {
      expect(made.trouble.contrast).toBeLessThan(made.trouble.least);
      expect([made.trouble.name, made.trouble.on].join()).toContain(name.split("-").at(-1));
    }
  });
});
