/** What of an SVG's look comes from style sheets and has to stand in it when it leaves the page. */
const svgStyles = [
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "opacity",
  "paint-order",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "visibility",
  "display",
] as const;

const svgNamespace = "http://www.w3.org/2000/svg";
const controls =
  "input, select, textarea, option, header, summary, label:has(input), label:has(select), [role=slider], [role=toolbar], [data-no-picture]";

export interface Flattened {
  readonly parts: readonly SVGElement[];
  readonly width: number;
  readonly height: number;
}

/**
 * Everything that can be seen in an element as plain SVG: boxes, lines of text, drawings with their colors, canvases as images.
 * Controls are left out but for those that are drawings. Places are relative to the element's corner, in CSS pixels. `images`: what stands
 * for elements that cannot be read, as addresses.
 */
export function flatten(root: HTMLElement, images: ReadonlyMap<Element, string>): Flattened {
  const { left, top, width, height } = root.getBoundingClientRect();
  const parts: SVGElement[] = [];
  const add = (node: SVGElement) => parts.push(node);
  const visit = (element: Element, from: number, to: number): void => {
    if (isControl(element)) return;
    if (!element.checkVisibility()) return;
    const style = getComputedStyle(element);
    if (style.writingMode !== "horizontal-tb" && !(element instanceof SVGElement)) return;
    const box = element.getBoundingClientRect();
    if (style.visibility === "hidden" || style.display === "none") return;
    if (box.width <= 1 && box.height <= 1 && style.position === "absolute") return;
    if (box.height > 0 && (box.top > to - hidden || box.bottom < from + hidden)) return;
    const isWindow = style.overflowY !== "visible";
    const start = isWindow ? Math.max(from, box.top) : from;
    const end = isWindow ? Math.min(to, box.bottom) : to;
    const at = { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
    const image = images.get(element);
    if (image !== undefined) {
      add(make("image", { ...at, href: image }));
      return;
    }
    if (element instanceof SVGSVGElement) {
      add(drawingOf(element, at));
      return;
    }
    if (element instanceof HTMLCanvasElement) {
      add(make("image", { ...at, href: element.toDataURL("image/png") }));
      return;
    }
    if (element !== root) for (const part of boxOf(style, at)) add(part);
    for (const child of element.childNodes) {
      if (child instanceof Element) visit(child, start, end);
      else if (child instanceof Text)
        for (const line of linesOf(child, style, left, top)) add(line);
    }
  };
  visit(root, top, top + height);
  return { parts, width, height };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What holds a drawing, heads a column or is said to belong to the picture is part of it, whatever else it does. */
function isControl(element: Element): boolean {
  if (element.matches("[data-no-picture]")) return true;
  if (!element.matches(`${controls}, button, [role=button], [role=radiogroup]`)) return false;
  if (element.matches("[data-picture]") || holdsDrawing(element)) return false;
  return !element.matches("button") || element.closest("table, [role=table], svg") === null;
}

const widestIcon = 40;
/** What is scrolled away but for so many pixels is not shown. */
const hidden = 4;

function holdsDrawing(element: Element): boolean {
  return [...element.querySelectorAll("svg, canvas")].some((one) => one.clientWidth > widestIcon);
}

export function make(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElement {
  const node = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    node.setAttribute(
      key,
      typeof value === "number" ? String(Math.round(value * 100) / 100) : value,
    );
  }
  if (text !== undefined) node.textContent = text;
  return node;
}

function drawingOf(svg: SVGSVGElement, { x, y, width, height }: Box): SVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  originals.forEach((original, i) => {
    const style = getComputedStyle(original);
    const node = copies[i]!;
    node.removeAttribute("class");
    node.removeAttribute("style");
    for (const property of svgStyles) {
      const value = style.getPropertyValue(property);
      if (value !== "") node.setAttribute(property, value);
    }
    if (style.transform !== "none" && !original.hasAttribute("transform") && original !== svg) {
      node.setAttribute("transform", style.transform);
    }
  });
  for (const [name, value] of Object.entries({ x, y, width, height })) {
    copy.setAttribute(name, String(value));
  }
  copy.setAttribute("overflow", getComputedStyle(svg).overflow);
  return copy;
}

function boxOf(style: CSSStyleDeclaration, { x, y, width, height }: Box): SVGElement[] {
  const parts: SVGElement[] = [];
  const fill = style.backgroundColor;
  if (!/^(?:transparent|rgba\(.*, 0\))$/u.test(fill) && width > 0 && height > 0) {
    const rx = Number.parseFloat(style.borderTopLeftRadius) || 0;
    parts.push(make("rect", { x, y, width, height, rx: Math.min(rx, height / 2), fill }));
  }
  const edges = [
    [style.borderTopWidth, style.borderTopColor, x, y, x + width, y],
    [style.borderBottomWidth, style.borderBottomColor, x, y + height, x + width, y + height],
    [style.borderLeftWidth, style.borderLeftColor, x, y, x, y + height],
    [style.borderRightWidth, style.borderRightColor, x + width, y, x + width, y + height],
  ] as const;
  for (const [thick, stroke, x1, y1, x2, y2] of edges) {
    const strokeWidth = Number.parseFloat(thick);
    if (!(strokeWidth > 0) || /, 0\)$|^transparent$/u.test(stroke)) continue;
    parts.push(make("line", { x1, y1, x2, y2, stroke, "stroke-width": strokeWidth }));
  }
  return parts;
}

/** A text as it is broken into lines. */
function linesOf(text: Text, style: CSSStyleDeclaration, left: number, top: number): SVGElement[] {
  if (text.data.trim() === "") return [];
  const range = document.createRange();
  const lines = new Map<number, { x: number; bottom: number; height: number; words: string }>();
  for (const { 0: word, index } of text.data.matchAll(/\S+\s*/gu)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.trimEnd().length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const line = Math.round(box.top);
    const known = lines.get(line);
    if (known) known.words += word;
    else lines.set(line, { x: box.left, bottom: box.bottom, height: box.height, words: word });
  }
  const size = Number.parseFloat(style.fontSize);
  return [...lines.values()].map(({ x, bottom, height, words }) =>
    make(
      "text",
      {
        x: x - left,
        y: bottom - top - (height - size) / 2 - 0.21 * size,
        "font-size": size,
        "font-weight": style.fontWeight,
        "font-style": style.fontStyle,
        fill: style.color,
      },
      words.trimEnd(),
    ),
  );
}
