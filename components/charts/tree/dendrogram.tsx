"use client";

import { pointer, scaleLinear } from "d3";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import type { MergeTree } from "@/lib/schema/clustering";
import { ChartTip } from "../chart-tip";
import { useElementSize } from "../use-element-size";
import { Branches } from "./branches";
import { type Branch, cutHeight, type DendrogramLayout, segmentsAt } from "./dendrogram-layout";
import { GapMarks } from "./gap-marks";
import type { HeightGap } from "./height-gaps";
import { LeafLabels } from "./leaf-labels";

const inset = { left: 34, right: 12, top: 22, bottom: 46 };

export interface BranchLook {
  readonly color: string;
  readonly rows: number;
  /** Of its customers, those that have their color; in [0, 1]. */
  readonly on: number;
  /** Said by a screen reader. */
  readonly label: string;
}

/**
 * The merge tree from the top, lowest branches collapsed, with a cut that can be dragged or moved by
 * arrow keys, and marks where it would be good. Branches can be pointed at and picked, with the pointer or by the arrows.
 */
export function Dendrogram({
  tree,
  layout,
  gaps,
  k,
  minK,
  maxK,
  lookOf,
  tipOf,
  words,
  onCut,
  onPoint,
  onPick,
}: {
  readonly tree: MergeTree;
  readonly layout: DendrogramLayout;
  readonly gaps: readonly HeightGap[];
  readonly k: number;
  readonly minK: number;
  readonly maxK: number;
  readonly lookOf: (branch: Branch) => BranchLook;
  readonly tipOf: (branch: Branch) => ReactNode;
  readonly words: {
    readonly description: string;
    readonly cut: string;
    readonly cutValue: (k: number) => string;
    readonly gap: (gap: HeightGap) => string;
    readonly leaf: (rows: number) => string;
  };
  readonly onCut: (k: number) => void;
  readonly onPoint: (branch: Branch | null) => void;
  readonly onPick: (branch: Branch, keys: { shiftKey: boolean; altKey: boolean }) => void;
}) {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const svg = useRef<SVGSVGElement>(null);
  const [tip, setTip] = useState<Tip | null>(null);
  const x = scaleLinear([0, Math.max(1, layout.shown - 1)], [inset.left, width - inset.right]);
  const y = scaleLinear([0, layout.root.height], [height - inset.bottom, inset.top]);
  const cut = cutHeight(tree, k);
  const clamp = (wanted: number) => Math.min(maxK, Math.max(minK, wanted));

  const drag = (event: PointerEvent<SVGGElement>) => {
    if (event.buttons === 0 || !svg.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const wanted = clamp(segmentsAt(tree, y.invert(pointer(event, svg.current)[1])));
    if (wanted !== k) onCut(wanted);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const wanted = clamp(k + step);
    if (wanted !== k) onCut(wanted);
  };
  const point = (branch: Branch | null, at?: { readonly x: number; readonly y: number }) => {
    setTip(branch && { branch, ...(at ?? { x: x(branch.x), y: y(branch.height) }) });
    onPoint(branch);
  };

  return (
    <div ref={ref} data-points className="relative min-h-56 flex-1 overflow-hidden">
      {width > 0 ? (
        <svg ref={svg} width={width} height={height} className="absolute inset-0">
          <title>{words.description}</title>
          <GapMarks gaps={gaps} k={k} y={y} label={words.gap} onPick={onCut} />
          <Branches
            root={layout.root}
            x={x}
            y={y}
            cut={cut}
            lookOf={lookOf}
            onPoint={point}
            onPick={onPick}
          />
          <LeafLabels
            layout={layout}
            x={x}
            y={y}
            lookOf={lookOf}
            label={words.leaf}
            width={width}
          />
          <g
            role="slider"
            tabIndex={0}
            aria-label={words.cut}
            aria-valuemin={minK}
            aria-valuemax={maxK}
            aria-valuenow={k}
            aria-valuetext={words.cutValue(k)}
            onPointerDown={drag}
            onPointerMove={drag}
            onKeyDown={press}
            className="cursor-ns-resize touch-none"
          >
            <rect x={0} y={y(cut) - 6} width={width} height={12} fill="transparent" />
            <line
              x1={0}
              x2={width}
              y1={y(cut)}
              y2={y(cut)}
              stroke="var(--accent)"
              strokeWidth={1.5}
              strokeDasharray="5 4"
            />
            <text
              x={width - 8}
              y={y(cut) - 6}
              textAnchor="end"
              className="fill-accent stroke-[4] stroke-panel font-semibold text-xs [paint-order:stroke]"
            >
              {words.cutValue(k)}
            </text>
          </g>
        </svg>
      ) : null}
      {tip ? (
        <ChartTip at={tip} width={width} height={height}>
          {tipOf(tip.branch)}
        </ChartTip>
      ) : null}
    </div>
  );
}

interface Tip {
  readonly branch: Branch;
  readonly x: number;
  readonly y: number;
}
