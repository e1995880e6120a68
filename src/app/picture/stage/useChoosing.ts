import { flushSync } from "react-dom";
import type { Choice, Choosing } from "../../../views/index.ts";
import { hrefOf } from "../../page/address/hrefOf.ts";
import { isPlainClick } from "../../page/address/isPlainClick.ts";
import { goTo } from "../../page/address/useAddress.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { placeOfChoice } from "./placeOfChoice.ts";

/**
 * What happens when something of the picture is pressed.
 * @param focusStop moves the focus to a stop of the picture
 */
export function useChoosing(focusStop: (stop: string) => void): Choosing {
  const { say } = useReader();
  const { place } = useChosen();
  return {
    chosen: say("page.chosen"),
    hrefOf: (choice: Choice) => hrefOf(placeOfChoice(place, choice)),
    onChoose: (choice, event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      flushSync(() => goTo(placeOfChoice(place, choice)));
      // What was pressed may be gone, such as a way to another plane: its duty is still there.
      if (choice.kind === "plane") focusStop(`verdict ${choice.duty}`);
      if (choice.kind === "duty") focusStop(`head ${choice.duty}`);
      if (choice.kind === "unfold") focusStop(`card ${choice.party}`);
      // The evidence opens over the lower part of the window, so what it is about is kept in sight.
      else {
        const { currentTarget } = event;
        window.requestAnimationFrame(() =>
          currentTarget.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" }),
        );
      }
    },
  };
}
