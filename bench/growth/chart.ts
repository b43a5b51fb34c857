import type { Curve, Curves } from "./curves";
import { type LogAxis, logAxis } from "./log-axis";

const panel = { width: 230, height: 92, gapX: 62, gapY: 30 } as const;
const left = 16;
const top = 64;
const titleHeight = 20;

interface Column {
  readonly title: string;
  readonly variable: string;
  readonly lines: readonly { readonly of: (curves: Curves) => Curve; readonly kind: string }[];
  readonly format: (value: number) => string;
}

const columns: readonly Column[] = [
  {
    title: "time over rows (10 columns)",
    variable: "n",
    lines: [{ of: (curves) => curves.timeByRows, kind: "time" }],
    format: seconds,
  },
  {
    title: "time over columns (10,000 rows)",
    variable: "d",
    lines: [{ of: (curves) => curves.timeByColumns, kind: "time" }],
    format: seconds,
  },
  {
    title: "memory over rows (gray: process)",
    variable: "n",
    lines: [
      { of: (curves) => curves.processByRows, kind: "process" },
      { of: (curves) => curves.sharedByRows, kind: "shared" },
    ],
    format: megabytes,
  },
];

/** Small panels on common logarithmic axes: a row of them for every piece of work. SVG for light and dark pages. */
export function growthChart(all: readonly Curves[]): string {
  const width = left + columns.length * (panel.width + panel.gapX);
  const rowHeight = titleHeight + panel.height + panel.gapY;
  const height = top + all.length * rowHeight + 6;
  const parts = columns.flatMap((column, c) => {
    const x = left + panel.gapX - 16 + c * (panel.width + panel.gapX);
    const curves = all.flatMap((one) => column.lines.map(({ of }) => of(one)));
    const points = curves.flatMap((curve) => curve.points);
    if (points.length === 0) return [];
    const across = logAxis(
      points.map((point) => point.x),
      [0, panel.width],
    );
    const up = logAxis(
      points.map((point) => point.y),
      [panel.height, 0],
    );
    const head = text(x, 50, column.title, "soft");
    const panels = all.map((one, r) => {
      const y = top + r * rowHeight + titleHeight;
      return `<g transform="translate(${x} ${y})">${panelOf(column, one, across, up)}</g>`;
    });
    return [head, ...panels];
  });
  const titles = all.map(({ name }, r) => text(left, top + r * rowHeight + 12, name, "ink strong"));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">Time and memory against rows and columns, with fitted exponents</title>
<style>${style}</style>
<rect class="surface" width="${width}" height="${height}" rx="8"/>
${text(left, 26, "How time and memory grow", "ink title")}
${[...titles, ...parts].join("\n")}
</svg>
`;
}

function panelOf(column: Column, one: Curves, across: LogAxis, up: LogAxis): string {
  const grid = [
    ...across.ticks.map((tick) => {
      const x = round(across.place(tick));
      return `<path class="grid" d="M${x} 0V${panel.height}"/>${text(x, panel.height + 14, count(tick), "soft tick", "middle")}`;
    }),
    ...up.ticks.map((tick) => {
      const y = round(up.place(tick));
      return `<path class="grid" d="M0 ${y}H${panel.width}"/>${text(-6, y + 4, column.format(tick), "soft tick", "end")}`;
    }),
  ];
  const lines = column.lines.map(({ of, kind }) => {
    const { points, law } = of(one);
    const places = points.map(({ x, y }) => [round(across.place(x)), round(up.place(y))] as const);
    if (places.length === 0) return "";
    const path = `<path class="line ${kind}" d="M${places.map(([x, y]) => `${x} ${y}`).join("L")}"/>`;
    const dots = places.map(
      ([x, y]) => `<circle class="dot ${kind}" cx="${x}" cy="${y}" r="2.5"/>`,
    );
    const label = law && kind !== "process" ? exponent(column.variable, law.exponent) : "";
    return [path, ...dots, label].join("");
  });
  return [...grid, ...lines].join("");
}

/** In the corner where a growing line is not. */
function exponent(variable: string, value: number): string {
  const place = `x="${panel.width - 6}" y="${panel.height - 8}" text-anchor="end"`;
  return `<text class="ink label" ${place}>${variable}<tspan class="power" dy="-5">${value.toFixed(2)}</tspan></text>`;
}

function text(x: number, y: number, words: string, kind: string, anchor = "start"): string {
  const escaped = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text class="${kind}" x="${x}" y="${y}" text-anchor="${anchor}">${escaped}</text>`;
}

function round(x: number): number {
  return Math.round(10 * x) / 10;
}

function count(n: number): string {
  return n >= 1e6 ? `${n / 1e6}M` : n >= 1000 ? `${n / 1000}k` : String(n);
}

function seconds(s: number): string {
  return s < 1 ? `${Math.round(s * 1e6) / 1000} ms` : `${s} s`;
}

function megabytes(mb: number): string {
  return mb >= 1000 ? `${mb / 1000} GB` : `${mb} MB`;
}

const style = `
text { font: 12px system-ui, sans-serif; }
.title { font-size: 16px; font-weight: 600; } .strong { font-weight: 600; } .tick { font-size: 10.5px; }
.surface { fill: #fcfcfb; } .ink { fill: #1a1a19; } .soft { fill: #5f5e5a; } .grid { stroke: #e3e2de; }
.label { font-weight: 600; } .power { font-size: 9.5px; }
.label { paint-order: stroke; stroke: #fcfcfb; stroke-width: 3px; }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; }
.line.time { stroke: #2a78d6; } .dot.time { fill: #2a78d6; }
.line.shared { stroke: #1a8f6a; } .dot.shared { fill: #1a8f6a; }
.line.process { stroke: #a3a19b; } .dot.process { fill: #a3a19b; }
@media (prefers-color-scheme: dark) {
.surface { fill: #1a1a19; } .ink { fill: #f2f1ee; } .soft { fill: #b5b3ad; } .grid { stroke: #353431; }
.label { stroke: #1a1a19; }
.line.time { stroke: #5aa0ee; } .dot.time { fill: #5aa0ee; }
.line.shared { stroke: #3bbd92; } .dot.shared { fill: #3bbd92; }
.line.process { stroke: #7d7b76; } .dot.process { fill: #7d7b76; }
}`;
