"use client";

import type { Config, Data, Layout, PlotlyHTMLElement } from "plotly.js";
import { useEffect, useRef } from "react";
import { resolvedColor } from "./resolved-color";
import { useThemeVersion } from "./use-theme-version";

export interface ScorePoint {
  readonly k: number;
  readonly value: number;
}

const config: Partial<Config> & {
  readonly showSendToCloud: boolean;
  readonly plotlyServerURL: string;
} = {
  displayModeBar: false,
  responsive: true,
  scrollZoom: false,
  doubleClick: false,
  // plotly's default sends charts to its cloud when asked; nothing leaves this page.
  showSendToCloud: false,
  plotlyServerURL: "",
};

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
      const { data, layout } = figure(target, points, selectedK, chance);
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
  }, [points, selectedK, chance, theme]);

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

  return <div ref={element} aria-hidden className="h-14 w-full" />;
}

function figure(
  target: Element,
  points: readonly ScorePoint[],
  selectedK: number,
  chance: readonly ScorePoint[] | undefined,
): { data: Data[]; layout: Partial<Layout> } {
  const ink = resolvedColor(target, "var(--muted)");
  const accent = resolvedColor(target, "var(--accent)");
  const faint = resolvedColor(target, "var(--line-strong)");
  const ks = points.map(({ k }) => k);
  const data: Data[] = [
    {
      type: "scatter",
      mode: "lines+markers",
      x: ks,
      y: points.map(({ value }) => value),
      line: { color: ink, width: 1.5 },
      marker: {
        color: points.map(({ k }) => (k === selectedK ? accent : ink)),
        size: points.map(({ k }) => (k === selectedK ? 9 : 4)),
      },
      hovertemplate: "%{x} segments: %{y:.4~g}<extra></extra>",
      cliponaxis: false,
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
    margin: { l: 8, r: 8, t: 8, b: 6 },
    showlegend: false,
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    hoverlabel: { font: { size: 11 } },
    dragmode: false,
    xaxis: {
      visible: false,
      fixedrange: true,
      range: [(ks[0] ?? 2) - 0.2, (ks.at(-1) ?? 12) + 0.2],
    },
    yaxis: { visible: false, fixedrange: true },
    shapes: [
      {
        type: "line",
        x0: selectedK,
        x1: selectedK,
        y0: 0,
        y1: 1,
        yref: "paper",
        line: { color: accent, width: 1 },
        opacity: 0.5,
      },
    ],
  };
  return { data, layout };
}
