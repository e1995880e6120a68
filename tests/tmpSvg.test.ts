import { writeFileSync } from "node:fs";
import { it } from "vitest";
import { chainSvgOf } from "../src/views/index.ts";
import { galleryText } from "./gallery/gallery.ts";
import { askedOf, inquiryInto } from "./views/chain/chainCases.ts";
it("x", () => { for (const n of ["bidi-controls", "arabic"]) writeFileSync(`/tmp/iso/${n}.svg`, chainSvgOf(askedOf(inquiryInto(galleryText(n)), "en", { duty: "pay-wage" }))); });
