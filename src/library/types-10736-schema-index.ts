/// <reference path="../text/messageParts.d.ts" />
/// <reference path="../publish/embedScripts.d.ts" />
export * from "./schema/index.ts";
