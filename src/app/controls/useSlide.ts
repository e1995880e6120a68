import { useRef } from "react";
import type { Place } from "../address/place.ts";
import { arrivedBy, goTo } from "../address/useAddress.ts";

export type Slide = {
  /** Shows this as part of the slide that is under way, else as the first of a new one. */
  readonly slideTo: (place: Place) => void;
  /** What is shown next begins another slide. */
  readonly end: () => void;
};

/** What a slider shows on its way leaves one entry in the history: Back returns to before the slide. */
export function useSlide(): Slide {
  const isUnderWay = useRef(false);
  return {
    slideTo(place) {
      // After Back the entry shown is another one, which must stay as it is.
      const goesOn = isUnderWay.current && arrivedBy() === "link";
      isUnderWay.current = true;
      goTo(place, goesOn ? "replace" : "push");
    },
    end() {
      isUnderWay.current = false;
    },
  };
}
