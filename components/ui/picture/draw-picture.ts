import { flatten, make } from "./flatten";

const margin = 20;
const captionHeight = 46;
/** Room for a letter of the detail. */
const captionLetter = 6.5;
const fonts =
  '"Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif';

export interface Caption {
  readonly title: string;
  readonly detail: string;
}

/**
 * A panel as an SVG of its own with a title, in light colors; where it holds a canvas, which cannot be recolored, in those of the
 * page.
 */
export async function pictureOf(
  panel: HTMLElement,
  { title, detail }: Caption,
): Promise<SVGElement> {
  const images = await spaceImages(panel);
  const root = document.documentElement;
  const theme = root.dataset.theme;
  const isLight = panel.querySelector("canvas") === null;
  root.dataset.still = "";
  if (isLight) root.dataset.theme = "light";
  try {
    const { parts, width, height } = flatten(panel, images);
    const { color } = getComputedStyle(panel);
    const ground = groundOf(panel);
    const wide = Math.max(width, captionLetter * detail.length);
    const whole = [wide + 2 * margin, height + 2 * margin + captionHeight] as const;
    const picture = make("svg", {
      xmlns: "http://www.w3.org/2000/svg",
      width: whole[0],
      height: whole[1],
      viewBox: `0 0 ${whole[0]} ${whole[1]}`,
      "font-family": fonts,
    });
    const content = make("g", { transform: `translate(${margin} ${margin + captionHeight})` });
    content.append(...parts);
    picture.append(
      make("title", {}, title),
      make("rect", { width: whole[0], height: whole[1], fill: ground }),
      make(
        "text",
        { x: margin, y: margin + 14, "font-size": 17, "font-weight": 650, fill: color },
        title,
      ),
      make(
        "text",
        { x: margin, y: margin + 33, "font-size": 12, fill: color, "fill-opacity": 0.7 },
        detail,
      ),
      content,
    );
    return picture;
  } finally {
    delete root.dataset.still;
    if (isLight) {
      if (theme === undefined) delete root.dataset.theme;
      else root.dataset.theme = theme;
    }
  }
}

/** Drawings in three dimensions keep no pixels that could be read; plotly draws them once more. */
async function spaceImages(panel: HTMLElement): Promise<Map<Element, string>> {
  const plots = [...panel.querySelectorAll<HTMLElement>(".js-plotly-plot")];
  if (plots.length === 0) return new Map();
  const { default: Plotly } = await import("plotly.js/dist/plotly-gl3d.min.js");
  const entries = plots.map(async (plot) => {
    const { clientWidth: width, clientHeight: height } = plot;
    return [plot, await Plotly.toImage(plot, { format: "png", width, height, scale: 2 })] as const;
  });
  return new Map(await Promise.all(entries));
}

/** The color that the panel is seen on. */
function groundOf(panel: HTMLElement): string {
  for (let element: HTMLElement | null = panel; element; element = element.parentElement) {
    const { backgroundColor } = getComputedStyle(element);
    if (!/^(?:transparent|rgba\(.*, 0\))$/u.test(backgroundColor)) return backgroundColor;
  }
  return "white";
}

export function svgBlob(picture: SVGElement): Blob {
  const text = new XMLSerializer().serializeToString(picture);
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`], { type: "image/svg+xml" });
}

/** The picture in points, `scale` for each of its pixels. */
export async function pngBlob(picture: SVGElement, scale = 2): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(picture));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(Number(picture.getAttribute("width")) * scale);
    canvas.height = Math.round(Number(picture.getAttribute("height")) * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) =>
        blob ? resolve(blob) : reject(new Error("the picture is too large for this browser")),
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
