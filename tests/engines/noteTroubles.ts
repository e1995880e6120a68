/** Where a page notes what it must not do. */
export type Noted = { readonly noted: string[] };

/**
 * Runs in each page before its own scripts: notes errors, warnings, broken rules of the content policy, and what could
 * not be loaded. It needs nothing from outside, since it goes to the browser as text.
 */
export function noteTroubles(): void {
  const noted: string[] = [];
  Object.assign(window, { noted });
  window.addEventListener(
    "error",
    event => {
      const { target } = event;
      if (target instanceof Element) noted.push(`not loaded: ${target.outerHTML.slice(0, 120)}`);
      else noted.push(`error: ${event.message ?? `${event.constructor.name} at ${String(target)}`}`);
    },
    true,
  );
  window.addEventListener("unhandledrejection", ({ reason }) => noted.push(`rejected: ${String(reason)}`));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    noted.push(`${violatedDirective}: ${blockedURI}`),
  );
  for (const kind of ["warn", "error"] as const) {
    const { [kind]: say } = console;
    console[kind] = (...words: readonly unknown[]) => {
      noted.push(`${kind}: ${words.map(String).join(" ")}`);
      say.apply(console, [...words]);
    };
  }
  const strangers = new PerformanceObserver(list => {
    for (const { name } of list.getEntries())
      if (/^https?:/.test(name) && new URL(name).hostname !== window.location.hostname) noted.push(`asked ${name}`);
  });
  strangers.observe({ type: "resource", buffered: true });
}
