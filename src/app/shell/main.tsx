// This stands before the components, so that their styles come after those of the whole page.
import "./fonts.css";
import "./page.css";
import "../reading/reading.css";

import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { parsePlace } from "../address/parsePlace.ts";
import { App } from "./App.tsx";
import { askAhead } from "./askAhead.ts";

askAhead(parsePlace(window.location.search));

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Suspense fallback={null}>
      <App />
    </Suspense>
  </StrictMode>,
);
