import { score } from "../figures";
import { html, type Markup } from "../html";
import { ink } from "../look";
import { reportWords as words } from "../words";

interface Point {
  readonly k: number;
  readonly silhouette: number;
  readonly chance: number;
}

const [width, height] = [640, 190];
const room = { left: 44, right: 84, top: 18, bottom: 36 };

/** The silhouette over the number of segments, beside what chance gives; the one that is reported stands out. */
export function scoreCurve(points: readonly Point[], chosen: number): Markup {
  const values = points
    .flatMap(({ silhouette, chance }) => [silhouette, chance])
    .filter(Number.isFinite);
  const high = Math.max(0.1, ...values) * 1.08;
  const low = Math.min(0, ...values);
  const first = points[0]?.k ?? 2;
  const last = points.at(-1)?.k ?? first + 1;
  const x = (k: number) =>
    room.left + ((k - first) / Math.max(1, last - first)) * (width - room.left - room.right);
  const y = (value: number) =>
    height - room.bottom - ((value - low) / (high - low)) * (height - room.top - room.bottom);
  const line = (of: "silhouette" | "chance") =>
    points
      .filter((point) => Number.isFinite(point[of]))
      .map(
        (point, i) => `${i === 0 ? "M" : "L"}${x(point.k).toFixed(1)},${y(point[of]).toFixed(1)}`,
      )
      .join("");
  const end = points.at(-1);
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].filter((tick) => tick <= high && tick >= low);
  const own = points.find(({ k }) => k === chosen);
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.map.howManyIntro}"><g class="axis">${ticks.map(
    (tick) =>
      html`<line x1="${room.left}" x2="${width - room.right}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}" stroke="${ink.line}"/><text x="${room.left - 8}" y="${(y(tick) + 3.5).toFixed(1)}" text-anchor="end">${tick}</text>`,
  )}${points.map(({ k }) => html`<text x="${x(k).toFixed(1)}" y="${height - 18}" text-anchor="middle">${k}</text>`)}<text x="${room.left}" y="${height - 3}">${words.map.kAxis}</text></g><path d="${line("chance")}" fill="none" stroke="${ink.strong}" stroke-width="1.5" stroke-dasharray="4 3"/><path d="${line("silhouette")}" fill="none" stroke="${ink.text}" stroke-width="2"/>${points
    .filter(({ silhouette }) => Number.isFinite(silhouette))
    .map(
      ({ k, silhouette }) =>
        html`<circle cx="${x(k).toFixed(1)}" cy="${y(silhouette).toFixed(1)}" r="${k === chosen ? 5.5 : 2.6}" fill="${k === chosen ? "#2f5bd8" : ink.text}" stroke="${ink.paper}"/>`,
    )}${
    own && Number.isFinite(own.silhouette)
      ? html`<text class="strong" x="${x(own.k).toFixed(1)}" y="${(y(own.silhouette) - 10).toFixed(1)}" text-anchor="${own.k - first < 1 ? "start" : "middle"}">${words.map.chosen(own.k)}, ${score(own.silhouette)}</text>`
      : null
  }${
    end === undefined
      ? null
      : html`<g class="axis">${Number.isFinite(end.silhouette) ? html`<text x="${width - room.right + 8}" y="${(y(end.silhouette) + 3.5).toFixed(1)}">${words.method.silhouette}</text>` : null}${Number.isFinite(end.chance) ? html`<text x="${width - room.right + 8}" y="${(y(end.chance) + 3.5 + (Math.abs(y(end.chance) - y(end.silhouette)) < 12 ? 12 : 0)).toFixed(1)}">${words.map.byChance}</text>` : null}</g>`
  }</svg>`;
}
