import { segmentLooks, segmentShapePath } from "@/lib/analysis/persona/segment-shape";
import { html, type Markup } from "./html";

/** The twelve colors of the app on light ground: paper is white. */
export const lookColors = [
  "#3b6fd4",
  "#c97b16",
  "#2a9270",
  "#c9485b",
  "#9a4fb0",
  "#1f8fb0",
  "#7f8518",
  "#d4609f",
  "#8a5a3a",
  "#66707f",
  "#4f7a1c",
  "#2b3a8c",
] as const;

export const ink = {
  text: "#1b1c1f",
  muted: "#5f6268",
  line: "#e1e1db",
  strong: "#8d9096",
  paper: "#ffffff",
  none: "#c9cacd",
} as const;

/** How a segment looks: the shape of its number, and the color of its number or the one a person chose, each among the twelve. */
export interface Look {
  readonly shape: number;
  readonly color: number;
}

export function lookColor({ color }: Look): string {
  return lookColors[color % segmentLooks]!;
}

/** The segment's mark, to stand in a line of text. */
export function mark(look: Look, size = 11): Markup {
  return html`<svg class="mark" width="${size}" height="${size}" viewBox="-6 -6 12 12" aria-hidden="true"><path d="${segmentShapePath(look.shape, 5)}" fill="${lookColor(look)}" fill-rule="evenodd"/></svg>`;
}
