import type { Locator, Page } from "playwright-core";

/** Pastes a text on the page, as a reader does who has copied a file. */
export const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate(pasted => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** Pastes where the focus is, as Ctrl+V does: what nobody takes, the browser puts into the field. */
export const pasteHere = (page: Page, text: string): Promise<void> =>
  page.evaluate(pasted => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    if ((document.activeElement ?? document.body).dispatchEvent(event))
      document.execCommand("insertText", false, pasted);
  }, text);

/** Pastes into a blank that takes what is pasted by itself. */
export const pasteInto = (blank: Locator, text: string): Promise<void> =>
  blank.evaluate((element, pasted) => {
    (element as HTMLElement).focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
