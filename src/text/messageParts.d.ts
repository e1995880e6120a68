/** Parts of a file of messages, as the build cuts it (vite.config.ts). */
declare module "*.json?page" {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}
declare module "*.json?problems" {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}
