import { test } from "vitest";
import { chainCases } from "./chainCases.ts";
test("x", () => { const t=performance.now(); console.log(chainCases().length, performance.now()-t); }, 200000);
