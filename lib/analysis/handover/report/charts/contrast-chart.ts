import { onOneLine } from "@/lib/analysis/describe/on-one-line";
import type { Contrast } from "@/lib/schema/description";
import { answer } from "../answer";
import { figureOf } from "../figures";
import { html, joined, type Markup } from "../html";
import { ink, type Look, lookColor } from "../look";
import { reportWords as words } from "../words";

const [width, line] = [660, 25];
const scale = { left: 236, right: 456 };
const longest = 34;
const x = (delta: number) =>
  (scale.left + ((Math.max(-1, Math.min(1, delta)) + 1) / 2) * (scale.right - scale.left)).toFixed(
    1,
  );

/** How a segment differs from everyone else, one line a feature: difference with its interval, then both figures. */
export function contrastChart(contrasts: readonly Contrast[], look: Look): Markup {
  const height = contrasts.length * line + 24;
  const color = lookColor(look);
  const lines = contrasts.map((one, i) => {
    const y = i * line + 16;
    const { delta, own, rest } = one;
    const figures = words.personas.rest(figureOf(one, own), figureOf(one, rest));
    return html`<text x="0" y="${y + 4}">${shortened(nameOf(one))}</text><line x1="${scale.left}" x2="${scale.right}" y1="${y}" y2="${y}" stroke="${ink.line}"/><line x1="${x(delta.low)}" x2="${x(delta.high)}" y1="${y}" y2="${y}" stroke="${color}" stroke-width="4" stroke-opacity="0.45" stroke-linecap="round"/><circle cx="${x(delta.value)}" cy="${y}" r="4.5" fill="${color}"/><text class="soft" x="${scale.right + 18}" y="${y + 4}">${figures}</text>`;
  });
  const bottom = height - 4;
  return html`<svg class="chart contrasts" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.personas.against}"><line x1="${x(0)}" x2="${x(0)}" y1="2" y2="${height - 20}" stroke="${ink.strong}" stroke-dasharray="2 3"/>${joined(lines)}<g class="axis"><text x="${scale.left}" y="${bottom}">← ${words.personas.less}</text><text x="${x(0)}" y="${bottom}" text-anchor="middle">${words.personas.same}</text><text x="${scale.right}" y="${bottom}" text-anchor="end">${words.personas.more} →</text></g></svg>`;
}

function nameOf({ column, category }: Contrast): string {
  return onOneLine(category === undefined ? column : `${column}: ${answer(category)}`);
}

function shortened(name: string): string {
  const signs = [...name];
  return signs.length <= longest ? name : `${signs.slice(0, longest - 1).join("")}…`;
}
