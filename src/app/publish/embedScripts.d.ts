/** Both scripts of an embed, as they are built (`build/embedScripts.ts`). */
declare module "virtual:embed-scripts" {
  const scripts: import("../../publish/index.ts").Scripts;
  export default scripts;
}
