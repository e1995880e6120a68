/**
 * Whether an element can be pressed in its middle: it is in the window, no longer moves, and nothing lies over it.
 * Readers wait for that as well. It runs in the page, so it needs nothing from outside.
 */
export async function standsStill(element: Element): Promise<boolean> {
  const place = () => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].join();
  };
  element.scrollIntoView({ block: "nearest", behavior: "instant" });
  const before = place();
  for (let frame = 0; frame < 2; frame += 1) await new Promise(done => requestAnimationFrame(done));
  if (before !== place()) return false;
  // A link in two lines has no middle of its own: its first line is pressed.
  const { x, y, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  if (hit !== null && (element.contains(hit) || hit.contains(element))) return true;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  return false;
}
