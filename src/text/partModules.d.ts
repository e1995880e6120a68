/** Parts of the messages of a language, as the build makes them (`build/messageParts.ts`). */
declare module "*.json?page" {
  const messages: Readonly<Record<string, import("./message.ts").Message>>;
  export default messages;
}
declare module "*.json?library" {
  const messages: Readonly<Record<string, import("./message.ts").Message>>;
  export default messages;
}
declare module "*.json?problems" {
  const messages: Readonly<Record<string, import("./message.ts").Message>>;
  export default messages;
}
declare module "*.json?details" {
  const messages: Readonly<Record<string, import("./message.ts").Message>>;
  export default messages;
}
declare module "*.json?labels" {
  const labels: import("./languages.ts").CodeLabels;
  export default labels;
}
declare module "*.json?definitions" {
  const definitions: import("./languages.ts").CodeDefinitions;
  export default definitions;
}
declare module "*.json?publishing" {
  const messages: Readonly<Record<string, import("./message.ts").Message>>;
  export default messages;
}
declare module "*.json?network" {
  const messages: Readonly<Record<string, import("./message.ts").Message>>;
  export default messages;
}
declare module "*.json?edit" {
  const messages: Readonly<Record<string, import("./message.ts").Message>>;
  export default messages;
}
declare module "*.json?views" {
  const messages: Readonly<Record<string, import("./message.ts").Message>>;
  export default messages;
}
declare module "*.json?bringing" {
  const messages: Readonly<Record<string, import("./message.ts").Message>>;
  export default messages;
}
declare module "*.json?versions" {
  const messages: Readonly<Record<string, import("./message.ts").Message>>;
  export default messages;
}
