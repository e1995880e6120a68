import { describe, expect, it } from "vitest";
import { responsibilitiesText, sayCell } from "../../../../src/app/views/responsibilities/responsibilitiesText.ts";
import { planes } from "../../../../src/schema/index.ts";
import { languages, narratorOf } from "../../../../src/text/index.ts";
import { allResponsibilitiesOf, cellCodes, copiedTable, wholePicture } from "../../../../src/views/index.ts";
import { galleryNames, galleryText } from "../../../gallery/gallery.ts";
import { inquiryInto, shipped } from "../../../views/chain/chainCases.ts";

const texts = [...shipped.values(), ...galleryNames.map(galleryText)];

describe("a answers as plain cells", () => {
  it("has in every row as many cells as in its head, and no cell of a duty is empty, whatever the dossier", () => {
    let cells = 0;
    for (const text of texts) {
      const inquiry = inquiryInto(text);
      const { dossier } = inquiry.file;
      const [group] = inquiry.chain.groups;
      if (group === undefined) continue;
      for (const { code: language } of languages)
        for (const plane of planes)
          for (const kind of ["parties", "groups"] as const) {
            const narrator = narratorOf(dossier, language, inquiry.chain.focus.known);
            const asked = { inquiry, narrator, language, group, plane, duty: null, party: null, link: null };
            const answers = allResponsibilitiesOf(wholePicture(asked), kind);
            const { head, rows, note } = responsibilitiesText(language, answers, answers.rows, "a note");
            expect(note).toBe("a note");
            expect(rows).toHaveLength(answers.rows.length + (kind === "parties" ? 3 : 1));
            for (const row of rows) {
              expect(row).toHaveLength(head.length);
              expect(row[0]).not.toBe("");
              for (const cell of row.slice(2, 2 + answers.columns.length)) {
                expect(cell).not.toBe("");
                cells += 1;
              }
            }
          }
    }
    expect(cells).toBeGreaterThan(5000);
  });

  it("takes a party whose name is a formula for a name", () => {
    const text = shipped.get("openai-sama")!.replace('"OpenAI"', JSON.stringify('=HYPERLINK("https://example.org")'));
    const inquiry = inquiryInto(text);
    const language = "en";
    const narrator = narratorOf(inquiry.file.dossier, language, inquiry.chain.focus.known);
    const [group = 0] = inquiry.chain.groups;
    const asked = { inquiry, narrator, language, group, plane: "legal", duty: null, party: null, link: null } as const;
    const answers = allResponsibilitiesOf(wholePicture(asked), "parties");
    const { text: tabbed, html } = copiedTable(responsibilitiesText(language, answers, answers.rows, ""));
    expect(tabbed).toContain(`\r\n'=HYPERLINK("https://example.org")\t`);
    expect(html).toContain("<td>&#x27;=HYPERLINK(");
  });

  it.each(languages)("never says the same of what is silent, unknown and not documented: $name", ({ code }) => {
    for (const kind of ["parties", "groups"] as const) {
      const words = cellCodes[kind].map(one => sayCell(code, kind, one));
      expect(new Set(words).size).toBe(words.length);
    }
    const said = [
      sayCell(code, "parties", "silent"),
      sayCell(code, "parties", "not-counted"),
      sayCell(code, "parties", "unknown"),
      sayCell(code, "groups", "undocumented"),
    ];
    expect(new Set(said).size).toBe(said.length);
  });
});
