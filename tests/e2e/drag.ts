import type { Page } from "playwright-core";

/** Drags files or folders from the desktop over the page and drops them there, with the browser's own events. */
export async function drag(page: Page, files: readonly string[], whileOver = async () => {}): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: "dragEnter" | "dragOver" | "drop") =>
    session.send("Input.dispatchDragEvent", {
      type,
      x: 200,
      y: 200,
      data: { items: [], files: [...files], dragOperationsMask: 1 },
    });
  await send("dragEnter");
  await send("dragOver");
  await whileOver();
  await send("drop");
  await session.detach();
}
