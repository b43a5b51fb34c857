"use client";

import type { Data, Layout, PlotlyHTMLElement, Scene as PlotlyScene } from "plotly.js";
import { type RefObject, useEffect, useRef } from "react";
import { hasRow } from "@/lib/analysis/select/row-set";
import { plotlyConfig } from "../plotly-config";
import { resolvedColor, resolvedColors } from "../resolved-color";
import { segmentColor } from "../segment-look";
import { useThemeVersion } from "../use-theme-version";
import type { ColoredRows } from "./painting/dots";

export type SpaceCamera = Partial<PlotlyScene["camera"]>;

type Scene = ColoredRows & { readonly coordinates: Float32Array };

/** Customers as points in space; dragging turns it, the wheel zooms. No text of the file is given to the drawing. */
export function SpaceMap({
  description,
  rows,
  axes,
  camera,
  onHover,
  onPick,
  ...scene
}: Scene & {
  readonly description: string;
  /** Those that are drawn, ascending. */
  readonly rows: Uint32Array;
  /** What the three directions are called. */
  readonly axes: readonly string[];
  /** From where it is looked at; kept by whoever shows it. */
  readonly camera: RefObject<SpaceCamera | null>;
  readonly onHover: (row: number) => void;
  readonly onPick: (row: number) => void;
}) {
  const element = useRef<HTMLDivElement>(null);
  const told = useRef({ onHover, onPick });
  const theme = useThemeVersion();
  const { coordinates, labels, identities, picked, selected, paint } = scene;

  useEffect(() => {
    told.current = { onHover, onPick };
  }, [onHover, onPick]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: theme decides the colors that are read here
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let isGone = false;
    void import("plotly.js/dist/plotly-gl3d.min.js").then(async ({ default: Plotly }) => {
      if (isGone) return;
      const shown = { coordinates, labels, identities, picked, selected, paint };
      const { data, rowsOfTrace } = tracesOf(target, shown, rows);
      const plot: PlotlyHTMLElement = await Plotly.react(
        target,
        data,
        layoutOf(target, axes, camera.current),
        plotlyConfig,
      );
      const rowOf = (event: {
        points: readonly { curveNumber: number; pointNumber: number }[];
      }) => {
        const point = event.points[0];
        return point ? (rowsOfTrace[point.curveNumber]?.[point.pointNumber] ?? -1) : -1;
      };
      for (const name of ["plotly_hover", "plotly_unhover", "plotly_click", "plotly_relayout"]) {
        plot.removeAllListeners(name);
      }
      plot.on("plotly_hover", (event) => told.current.onHover(rowOf(event)));
      plot.on("plotly_relayout", (event) => {
        const moved = (event as Readonly<Record<string, unknown>>)["scene.camera"];
        if (moved) camera.current = moved as SpaceCamera;
      });
      plot.on("plotly_unhover", () => told.current.onHover(-1));
      plot.on("plotly_click", (event) => told.current.onPick(rowOf(event)));
    });
    return () => {
      isGone = true;
    };
  }, [coordinates, labels, identities, picked, selected, paint, rows, axes, camera, theme]);

  useEffect(() => {
    const target = element.current;
    return () => {
      if (target) {
        void import("plotly.js/dist/plotly-gl3d.min.js").then(({ default: Plotly }) =>
          Plotly.purge(target),
        );
      }
    };
  }, []);

  return (
    <div role="img" aria-label={description} className="relative min-h-72 flex-1 overflow-hidden">
      <div ref={element} aria-hidden className="absolute inset-0" />
    </div>
  );
}

/** One trace for each color, the gray one first. */
function tracesOf(
  target: Element,
  { coordinates, labels, identities, picked, selected, paint }: Scene,
  rows: Uint32Array,
): { readonly data: Data[]; readonly rowsOfTrace: readonly (readonly number[])[] } {
  const colors = paint ? paint.colors : identities.map((identity) => segmentColor(identity));
  const codes = paint?.codes ?? labels;
  const groups: number[][] = Array.from({ length: colors.length + 1 }, () => []);
  for (const row of rows) {
    const label = labels?.[row] ?? -1;
    const isOn =
      (picked === null || identities[label] === picked) &&
      (selected === null || hasRow(selected, row));
    groups[isOn ? (codes?.[row] ?? -1) + 1 : 0]?.push(row);
  }
  const resolved = resolvedColors(target, ["var(--unselected)", ...colors]);
  const data = groups.map((group, i): Data => {
    const color = resolved[i] as string;
    const axis = (at: number) => group.map((row) => coordinates[3 * row + at] as number);
    return {
      type: "scatter3d",
      mode: "markers",
      x: axis(0),
      y: axis(1),
      z: axis(2),
      marker: { size: rows.length > 5000 ? 1.6 : 2.6, color, opacity: i === 0 ? 0.35 : 0.85 },
      hoverinfo: "none",
    };
  });
  return { data, rowsOfTrace: groups };
}

function layoutOf(
  target: Element,
  names: readonly string[],
  camera: SpaceCamera | null,
): Partial<Layout> {
  const line = resolvedColor(target, "var(--line)");
  const axis = (at: number) => ({
    title: {
      text: names[at] ?? "",
      font: { size: 11, color: resolvedColor(target, "var(--muted)") },
    },
    showticklabels: false,
    showspikes: false,
    gridcolor: line,
    zerolinecolor: line,
    backgroundcolor: "rgba(0,0,0,0)",
  });
  return {
    margin: { l: 0, r: 0, t: 0, b: 0 },
    showlegend: false,
    paper_bgcolor: "rgba(0,0,0,0)",
    uirevision: "kept",
    scene: {
      xaxis: axis(0),
      yaxis: axis(1),
      zaxis: axis(2),
      aspectmode: "data",
      dragmode: "orbit",
      ...(camera ? { camera } : {}),
    },
  };
}
