/** The built module that writes the pages of a site; it lies beside the command (`build/siteWriter.ts`). */
declare module "virtual:site-writer" {
  export const siteFiles: (
    request: import("../../publish/index.ts").SiteRequest,
  ) => AsyncIterable<import("../../publish/index.ts").SiteFile>;
}
