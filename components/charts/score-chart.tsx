"use client";

import type { Data, Layout, PlotlyHTMLElement } from "plotly.js";
import { useEffect, useRef } from "react";
import { plotlyConfig } from "./plotly-config";
import { resolvedColor } from "./resolved-color";
import { useThemeVersion } from "./use-theme-version";

export interface ScorePoint {
  readonly k: number;
  readonly value: number;
  /** Half the length of the bar that says how sure the value is. */
  readonly error?: number;
}

const margin = { l: 8, r: 8, t: 8, b: 6 };

const config = { ...plotlyConfig, scrollZoom: false, doubleClick: false } as const;

/**
 * One score over the number of segments, with the number in use marked. Picking a point picks its k.
 * Decorative for assistive technology: the same figures stand in the table beside it.
 */
export function ScoreChart({
  points,
  selectedK,
  chance,
  onPick,
}: {
  readonly points: readonly ScorePoint[];
  readonly selectedK: number;
  /** The same score on structureless data, drawn as a dotted line. */
  readonly chance?: readonly ScorePoint[];
  readonly onPick: (k: number) => void;
}) {
  const element = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  const theme = useThemeVersion();

  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: theme decides the colors that are read here
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let isGone = false;
    void import("plotly.js/dist/plotly-basic.min.js").then(async ({ default: Plotly }) => {
      if (isGone) return;
      const { data, layout } = figure(target, points, chance);
      const plot: PlotlyHTMLElement = await Plotly.react(target, data, layout, config);
      plot.removeAllListeners("plotly_click");
      plot.on("plotly_click", (event) => {
        const k = event.points[0]?.x;
        if (typeof k === "number") pick.current(k);
      });
    });
    return () => {
      isGone = true;
    };
  }, [points, chance, theme]);

  useEffect(() => {
    const target = element.current;
    return () => {
      if (target) {
        void import("plotly.js/dist/plotly-basic.min.js").then(({ default: Plotly }) =>
          Plotly.purge(target),
        );
      }
    };
  }, []);

  return (
    <div aria-hidden className="relative h-10 w-full">
      <div ref={element} className="h-full w-full" />
      <Mark points={points} chance={chance} selectedK={selectedK} />
    </div>
  );
}

/** Stands over the drawing, which need not be drawn again when another k is chosen. */
function Mark({
  points,
  chance,
  selectedK,
}: {
  readonly points: readonly ScorePoint[];
  readonly chance: readonly ScorePoint[] | undefined;
  readonly selectedK: number;
}) {
  const point = points.find(({ k }) => k === selectedK);
  if (!point) return null;
  const { x, y } = rangesOf(points, chance);
  const left = `${(100 * (point.k - x[0])) / (x[1] - x[0])}%`;
  const top = `${100 - (100 * (point.value - y[0])) / (y[1] - y[0])}%`;
  const { l, r, t, b } = margin;
  return (
    <div className="pointer-events-none absolute" style={{ left: l, right: r, top: t, bottom: b }}>
      <span className="absolute inset-y-0 w-px -translate-x-1/2 bg-accent/50" style={{ left }} />
      <span
        className="-translate-x-1/2 -translate-y-1/2 absolute size-[9px] rounded-full bg-accent"
        style={{ left, top }}
      />
    </div>
  );
}

function rangesOf(
  points: readonly ScorePoint[],
  chance: readonly ScorePoint[] | undefined,
): { readonly x: [number, number]; readonly y: [number, number] } {
  const values = [...points, ...(chance ?? [])]
    .flatMap(({ value, error = 0 }) => [value - error, value + error])
    .filter(Number.isFinite);
  const [low, high] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const room = 0.08 * (high - low) || 1;
  return {
    x: [(points[0]?.k ?? 2) - 0.2, (points.at(-1)?.k ?? 12) + 0.2],
    y: [low - room, high + room],
  };
}

function figure(
  target: Element,
  points: readonly ScorePoint[],
  chance: readonly ScorePoint[] | undefined,
): { data: Data[]; layout: Partial<Layout> } {
  const ink = resolvedColor(target, "var(--muted)");
  const faint = resolvedColor(target, "var(--line-strong)");
  const { x, y } = rangesOf(points, chance);
  const ks = points.map(({ k }) => k);
  const data: Data[] = [
    {
      type: "scatter",
      mode: "lines+markers",
      x: ks,
      y: points.map(({ value }) => value),
      line: { color: ink, width: 1.5 },
      marker: { color: ink, size: 4 },
      hovertemplate: "%{x} segments: %{y:.4~g}<extra></extra>",
      cliponaxis: false,
      ...(points.some(({ error = 0 }) => error > 0) && {
        error_y: {
          type: "data",
          array: points.map(({ error = 0 }) => error),
          color: faint,
          thickness: 1,
          width: 2,
        },
      }),
    },
  ];
  if (chance && chance.length > 0) {
    data.push({
      type: "scatter",
      mode: "lines",
      x: chance.map(({ k }) => k),
      y: chance.map(({ value }) => value),
      line: { color: faint, width: 1, dash: "dot" },
      hoverinfo: "skip",
    });
  }
  const layout: Partial<Layout> = {
    margin,
    showlegend: false,
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    hoverlabel: { font: { size: 11 } },
    dragmode: false,
    xaxis: { visible: false, fixedrange: true, range: x },
    yaxis: { visible: false, fixedrange: true, range: y },
  };
  return { data, layout };
}
