/**
 * Canvas and plotly need a color they can parse; our tokens are `light-dark()` variables that only
 * the browser can resolve. Reads the color the element would have now.
 */
export function resolvedColor(element: Element, color: string): string {
  const probe = document.createElement("span");
  probe.style.color = color;
  probe.style.display = "none";
  element.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}
