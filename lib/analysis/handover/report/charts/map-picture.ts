import { segmentShapePath } from "@/lib/analysis/persona/segment-shape";
import { html, joined, type Markup } from "../html";
import { ink, type Look, lookColor } from "../look";
import type { Mark } from "./thin-marks";

export interface MapPicture {
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly height: number;
  /** Per cluster. */
  readonly looks: readonly Look[];
  readonly names: readonly string[];
  readonly alt: string;
  /** What the two directions are. */
  readonly axes: readonly [string, string] | null;
}

const nameLength = 28;
const nameGap = 15;

/** A map of customers: marks in the color and shape of their segment, larger where they stand for more, and names at the middles. */
export function mapPicture(picture: MapPicture): Markup {
  const { marks, width, height, looks, axes, alt } = picture;
  const most = marks.reduce((top, { rows }) => Math.max(top, rows), 1);
  const radius = most === 1 && marks.length <= 1500 ? 3 : 2;
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const size = Math.min(3, Math.floor(Math.log2(mark.rows) / 2));
    const key = `${mark.label} ${size}`;
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  const drawn = [...groups.entries()].map(([key, group]) => {
    const [label = -1, size = 0] = key.split(" ").map(Number);
    const look = looks[label];
    const r = radius + 0.7 * size;
    const id = `m${label + 1}-${size}`;
    const shape = look === undefined ? circle(r * 0.8) : segmentShapePath(look.shape, r);
    const fill = look === undefined ? ink.strong : lookColor(look);
    return html`<defs><path id="${id}" d="${rounded(shape)}" fill-rule="evenodd"/></defs><g fill="${fill}" fill-opacity="0.72">${joined(
      group.map(({ x, y }) => html`<use href="#${id}" x="${x.toFixed(1)}" y="${y.toFixed(1)}"/>`),
    )}</g>`;
  });
  return html`<svg class="chart map" viewBox="0 0 ${width} ${height}" role="img" aria-label="${alt}"><rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="${ink.paper}" stroke="${ink.line}"/>${drawn}${namesOf(picture)}${
    axes &&
    html`<g class="axis"><text x="${width - 10}" y="${height - 9}" text-anchor="end">${axes[0]} →</text><text transform="translate(16 12) rotate(-90)" text-anchor="end">${axes[1]} →</text></g>`
  }</svg>`;
}

/** Names at the middle of their marks, moved apart where they would stand on each other. */
function namesOf({ marks, looks, names, width, height }: MapPicture): Markup[] {
  const placed: { x: number; y: number; half: number }[] = [];
  return looks
    .map((look, cluster) => {
      const own = marks.filter(({ label }) => label === cluster);
      const xs = own.map(({ x }) => x).sort((a, b) => a - b);
      const ys = own.map(({ y }) => y).sort((a, b) => a - b);
      const middle = Math.floor(own.length / 2);
      return { look, name: names[cluster] ?? "", x: xs[middle], y: ys[middle], rows: own.length };
    })
    .sort((a, b) => b.rows - a.rows)
    .flatMap(({ look, name, x, y }) => {
      if (x === undefined || y === undefined) return [];
      const text =
        [...name].length > nameLength ? `${[...name].slice(0, nameLength - 1).join("")}…` : name;
      const half = 8 + [...text].length * 3.3;
      const at = { x: Math.max(half, Math.min(width - half, x)), y, half };
      for (let tries = 0; tries < 40; tries++) {
        const other = placed.find(
          (one) => Math.abs(one.y - at.y) < nameGap && Math.abs(one.x - at.x) < one.half + at.half,
        );
        if (!other) break;
        at.y = other.y + (at.y >= other.y ? nameGap : -nameGap);
        if (at.y < 14 || at.y > height - 14) at.y = Math.max(14, Math.min(height - 14, y)) + tries;
      }
      placed.push(at);
      const place = `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`;
      return [
        html`<g class="name" transform="${place}"><path transform="translate(${(7 - half).toFixed(1)} -4)" d="${segmentShapePath(look.shape, 4.5)}" fill="${lookColor(look)}" stroke="${ink.paper}" stroke-width="2.5" paint-order="stroke" fill-rule="evenodd"/><text x="${(15 - half).toFixed(1)}">${text}</text></g>`,
      ];
    });
}

function circle(r: number): string {
  return `M${-r},0A${r},${r} 0 1,0 ${r},0A${r},${r} 0 1,0 ${-r},0Z`;
}

function rounded(path: string): string {
  return path.replace(/-?\d+\.\d{3,}/gu, (number) =>
    String(Math.round(Number(number) * 100) / 100),
  );
}
