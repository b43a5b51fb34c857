/**
 * Canvas and plotly need a color they can parse; our tokens are `light-dark()` variables that only
 * the browser can resolve. Reads the color the element would have now.
 */
export function resolvedColor(element: Element, color: string): string {
  return resolvedColors(element, [color])[0] as string;
}

/** The same for several at once: the browser works out the styles of the page only once. */
export function resolvedColors(element: Element, colors: readonly string[]): readonly string[] {
  const probes = document.createElement("span");
  probes.style.display = "none";
  for (const color of colors) {
    const probe = document.createElement("span");
    probe.style.color = color;
    probes.append(probe);
  }
  element.append(probes);
  const resolved = Array.from(probes.children, (probe) => getComputedStyle(probe).color);
  probes.remove();
  return resolved;
}
