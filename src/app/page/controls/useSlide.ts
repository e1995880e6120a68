import { useRef } from "react";
import type { Place } from "../address/place.ts";
import { arrivedBy, goTo } from "../address/useAddress.ts";

export type Slide = {
  /** Shows this place as part of the current slide, or as the first one of a new slide. */
  readonly slideTo: (place: Place) => void;
  /** Ends the slide: what is shown next begins another one. */
  readonly end: () => void;
};

/** Keeps a slide to one entry of the history, so that Back returns to before the slide. */
export function useSlide(): Slide {
  const isUnderWay = useRef(false);
  return {
    slideTo(place) {
      // After Back another entry is shown, which must stay as it is.
      const goesOn = isUnderWay.current && arrivedBy() === "link";
      isUnderWay.current = true;
      goTo(place, goesOn ? "replace" : "push");
    },
    end() {
      isUnderWay.current = false;
    },
  };
}
