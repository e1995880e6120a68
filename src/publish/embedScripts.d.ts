/** The two built scripts of an embed (`build/embedScripts.ts`). */
declare module "virtual:embed-scripts" {
  const scripts: import("./publishFolder.ts").Scripts;
  export default scripts;
}
