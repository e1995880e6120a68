import { parseArgs } from "node:util";
import { version } from "../../package.json";

const { values } = parseArgs({ options: { version: { type: "boolean" } } });
if (values.version) console.log(version);
