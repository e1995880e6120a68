/** Where a name is written only as an address, an account or the name of a file, it is known all the same. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redact } from "../../src/redact/index.ts";
import { firstSeed } from "../scope.ts";
import { type SmallFile, smallFile } from "./refusedFiles.ts";

const stops = (file: SmallFile): readonly string[] => {
  const made = redact(smallFile(file));
  return made.ok ? [] : made.trouble.map(({ code, pointer }) => `${code} ${pointer}`);
};
const stopsAt = (value: unknown, told: string) => stops({ link: { private: value, remark: told } });

const names = ["Thanks to Mary Wanjiku, who said so.", "@MaryWanjiku", "https://t.me/mary_wanjiku", "Wanjiku, Mary"];

describe("a name in private is found in public, though it is written only", () => {
  const ways: readonly (readonly [string, unknown])[] = [
    ["in an e-mail address", { email: "mary.wanjiku@gmail.com" }],
    ["in an e-mail address with a tag", "mary_wanjiku+news@gmail.com"],
    ["in an e-mail address with a year", "Mary-Wanjiku1991@desk.example"],
    ["in an address for no program", "mary.wanjiku [at] gmail [dot] com"],
    ["in an address in words", "mary dot wanjiku at gmail dot com"],
    ["in a profile", "linkedin.com/in/mary-wanjiku-4a12b"],
    ["in the address of a profile", "https://www.linkedin.com/in/mary-wanjiku-a12"],
    ["in an account", "facebook.com/mary.wanjiku.5"],
    ["in a handle", "@mary_wanjiku"],
    ["in the name of a file", "mary_wanjiku_interview.mp3"],
    ["in the name of a file with a day", { file: "2024-05-06-mary-wanjiku.m4a" }],
    ["in a folder", "~/recordings/mary-wanjiku/1.m4a"],
    ["in a folder of Windows", "C:\\talks\\mary wanjiku\\mary_wanjiku\\1.wav"],
    ["in a path without a beginning", "recordings/mary-wanjiku/1.m4a"],
    ["in a file behind a link", "https://www.dropbox.com/s/abc/mary-wanjiku.mp3"],
  ];
  for (const [what, value] of ways)
    it.each(names)(`${what}: %s`, told => {
      expect(stopsAt(value, told)).toContain("private-told /links/0/remark");
    });
});

describe("an account in private is found in public", () => {
  it.each([
    ["marywanjiku@gmail.com", "Thanks to Mary Wanjiku"],
    ["marywanjiku@gmail.com", "#MaryWanjiku"],
    ["mwanjiku77@gmail.com", "t.me/mwanjiku77"],
    ["mwanjiku77@gmail.com", "as @mwanjiku77 wrote"],
    ["mwanjiku77@gmail.com", "mwanjiku77@yahoo.com"],
    ["mwanjiku77@gmail.com", "mwanjiku77 [at] yahoo (dot) com"],
    ["ida.roe+tips@desk.example", "ida.roe@desk.example"],
    ["ida.roe@desk.example", "ida.roe+other@desk.example"],
    ["otieno@gmail.com", "otieno [at] yahoo [dot] com"],
    ["otieno@gmail.com", "https://mastodon.example/@otieno"],
    ["otieno@gmail.com", "otieno+x@yahoo.com"],
    ["/Users/mwanjiku/Desktop/a.pdf", "https://github.com/mwanjiku"],
    ["mary.wanjiku@mail.example", "mary.wanjiku [at] mail [dot] example"],
    ["mary.wanjiku [at] mail [dot] example", "mary.wanjiku@mail.example"],
  ])("%s in %s", (value, told) => {
    expect(stopsAt(value, told)).toContain("private-told /links/0/remark");
  });

  it("in any name, address and account that people make of it", () => {
    const word = fc.constantFrom(..."Amina Njoroge Kamau Otieno Yusuf Lwin Barreto Kalnina Silva Fofana".split(" "));
    const pair = fc.tuple(word, word).filter(([one, other]) => one !== other);
    const small = (text: string) => text.toLowerCase();
    const writings: readonly ((one: string, other: string) => string)[] = [
      (one, other) => `${small(one)}.${small(other)}@mail.example`,
      (one, other) => `${small(one)}_${small(other)}99@mail.example`,
      (one, other) => `${one}${other}@mail.example`,
      (one, other) => `https://linkedin.com/in/${small(other)}-${small(one)}-7b3c1`,
      (one, other) => `audio/${small(one)}_${small(other)}.mp3`,
      (one, other) => `/home/x/${small(other)}-${small(one)}/notes.txt`,
    ];
    const tellings: readonly ((one: string, other: string) => string)[] = [
      (one, other) => `${one} ${other} said so.`,
      (one, other) => `See ${other}, ${one}.`,
      (one, other) => `#${one}${other}`,
      (one, other) => `https://x.com/${small(one)}_${small(other)}`,
    ];
    fc.assert(
      fc.property(pair, fc.constantFrom(...writings), fc.constantFrom(...tellings), ([one, other], write, tell) => {
        expect(stopsAt(write(one, other), tell(one, other))).toContain("private-told /links/0/remark");
      }),
      { seed: firstSeed, numRuns: 120 },
    );
  });
});

describe("honest files pass", () => {
  it.each([
    ["otieno@gmail.com", "Otieno is a common name."],
    ["press@company.example", "The press wrote of the company."],
    ["recruitment@agency.example", "Recruitment runs through an agency."],
    ["human.resources@firm.example", "The department of human resources knows it."],
    ["pay_slip.pdf", "Each pay slip shows it."],
    ["work_contract_final.docx", "The work contract says so."],
    ["night-shift-plan.xlsx", "The night shift has a plan."],
    ["~/cases/annual-report/", "An annual report says so."],
    ["look at the map, then dot the line", "Dot at noon."],
    ["reuters.com/world/africa/kenya-riders-strike-2024", "Riders in Kenya went on strike."],
  ])("%s beside: %s", (value, told) => {
    expect(stopsAt(value, told)).toEqual([]);
  });
});

describe("a number with a point is found as a number", () => {
  const at = (lat: number, lon: number): SmallFile => ({
    more: {
      parties: (JSON.parse(smallFile()) as { parties: object[] }).parties.map((party, place) =>
        place === 0 ? { ...party, place: { lat, lon } } : party,
      ),
    },
  });
  it.each<[string, unknown, SmallFile]>([
    ["the same place", { lat: -1.2921, lon: 36.8219 }, at(-1.2921, 36.8219)],
    ["the same place with fewer decimals", { lat: -1.292_13, lon: 36.821_92 }, at(-1.2921, 36.8219)],
    ["the same place, rounded", { lat: -1.292_09, lon: 36.821_88 }, at(-1.2921, 36.8219)],
    ["a place in a note", "lives at -1.2921, 36.8219", at(-1.2921, 36.8219)],
  ])("%s", (_, value, file) => {
    expect(stops({ ...file, link: { private: value } }).length).toBeGreaterThan(0);
  });
  it.each<[string, unknown, number]>([
    ["an amount", { salary: 1312.5 }, 1312.5],
    ["an amount in words", "gets 1312.5 a month", 1312.5],
  ])("%s", (_, value, amount) => {
    const money = [
      { id: "pay", kind: "worker-pay", amount, currency: "KES", unit: "month", verification: "reported", evidence: [] },
    ];
    expect(stops({ link: { private: value }, more: { money } })).toEqual(["private-told /money/0/amount"]);
    expect(stops({ link: { private: value }, more: { money: [{ ...money[0], amount: amount + 1 }] } })).toEqual([]);
  });
  it.each([
    ["1,312.50 a month", { salary: 1312.5 }],
    ["1 312.5 a month", { salary: 1312.5 }],
  ])("in words: %s", (told, value) => {
    expect(stopsAt(value, told)).toEqual(["private-told /links/0/remark"]);
  });
});

describe("what is private to a withheld party and neither its name, a contact nor a register number can be lifted", () => {
  const firm = (value: object, told: string, listed: readonly string[]): SmallFile => ({
    firm: { private: { name: "Bahari Riders", ...value } },
    link: { remark: told },
    more: { private: { mayStand: listed } },
  });
  it.each([
    [{ client: "Swift Meals" }, "Swift Meals"],
    [{ status: "confirmed" }, "confirmed"],
    [{ risk: "high" }, "High"],
    [{ seat: "Mauritius" }, "Mauritius"],
    [{ bank: "Coast Bank" }, "Coast Bank"],
    [{ source: "register" }, "register"],
    [{ owner: "Chinese" }, "Chinese"],
    [{ lawyer: "Ida Roe" }, "Ida Roe"],
    [{ employees: 12_500 }, "12,500"],
    [{ note: "rents in Industrial Area" }, "Industrial Area"],
    [{ industry: "boda riders" }, "boda riders"],
    [{ salary: "KES 15,000" }, "15,000"],
  ])("%j", (value, told) => {
    expect(stops(firm(value, `It says ${told} there.`, []))).not.toEqual([]);
    expect(stops(firm(value, `It says ${told} there.`, [told]))).toEqual([]);
  });
  it.each([
    [{}, "Bahari Riders"],
    [{ formerly: "Coastal Couriers" }, "Coastal Couriers"],
    [{ company: "coastal couriers" }, "coastal couriers"],
    [{ phone: "0712 345 678" }, "0712 345 678"],
    [{ note: "0712 345 678" }, "0712 345 678"],
    [{ registration: "PVT-2016-012345" }, "PVT-2016-012345"],
    [{ number: 12_345 }, "12345"],
    [{ note: "mail riders77@bahari.example" }, "riders77@bahari.example"],
    [{ telegram: "@baharirides" }, "@baharirides"],
  ])("never %j", (value, told) => {
    expect(stops(firm(value, `It says ${told} there.`, [told]))).not.toEqual([]);
  });
});
