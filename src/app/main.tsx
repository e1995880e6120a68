import { createRoot } from "react-dom/client";

createRoot(document.getElementById("root")!).render(<h1>Deep Labor</h1>);
