"use client";

import { pointer, scaleLinear } from "d3";
import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from "react";
import type { MergeTree } from "@/lib/schema/clustering";
import { type Branch, cutHeight, layoutDendrogram, segmentsAt } from "./dendrogram-layout";
import { useElementSize } from "./use-element-size";

const maxLeaves = 60;
const inset = { left: 12, right: 12, top: 22, bottom: 34 };

/**
 * The merge tree from the top, lowest branches collapsed, with a cut that can be dragged or moved by
 * arrow keys. Branches below the cut take the color of their segment.
 */
export function Dendrogram({
  tree,
  k,
  minK,
  maxK,
  colorOf,
  words,
  onCut,
}: {
  readonly tree: MergeTree;
  readonly k: number;
  readonly minK: number;
  readonly maxK: number;
  /** Color of the branch under a node (scipy id) that lies below the cut. */
  readonly colorOf: (id: number) => string;
  readonly words: {
    readonly description: string;
    readonly cut: string;
    readonly cutValue: (k: number) => string;
    readonly leaf: (rows: number) => string;
  };
  readonly onCut: (k: number) => void;
}) {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const svg = useRef<SVGSVGElement>(null);
  const layout = useMemo(() => layoutDendrogram(tree, maxLeaves), [tree]);
  const top = layout?.root.height ?? 1;
  const x = scaleLinear(
    [0, Math.max(1, (layout?.shown ?? 1) - 1)],
    [inset.left, width - inset.right],
  );
  const y = scaleLinear([0, top], [height - inset.bottom, inset.top]);
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

  return (
    <div ref={ref} className="relative min-h-72 flex-1 overflow-hidden">
      {layout && width > 0 ? (
        <svg ref={svg} width={width} height={height} className="absolute inset-0">
          <title>{words.description}</title>
          <BranchLines branch={layout.root} x={x} y={y} cut={cut} colorOf={colorOf} />
          <LeafCounts
            branch={layout.root}
            x={x}
            y={y}
            label={words.leaf}
            shown={layout.shown}
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
            <rect x={0} y={y(cut) - 10} width={width} height={20} fill="transparent" />
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
              className="fill-accent font-semibold text-xs"
            >
              {words.cutValue(k)}
            </text>
          </g>
        </svg>
      ) : null}
    </div>
  );
}

type Scale = (value: number) => number;

function BranchLines({
  branch,
  x,
  y,
  cut,
  colorOf,
}: {
  readonly branch: Branch;
  readonly x: Scale;
  readonly y: Scale;
  readonly cut: number;
  readonly colorOf: (id: number) => string;
}) {
  const lines: { key: number; d: string; color: string }[] = [];
  const walk = (node: Branch, inherited: string | null) => {
    const color = inherited ?? (node.height <= cut ? colorOf(node.id) : null);
    for (const child of node.children) {
      const below = color ?? (child.height <= cut ? colorOf(child.id) : "var(--line-strong)");
      const d = `M${x(node.x)},${y(node.height)}H${x(child.x)}V${y(child.height)}`;
      lines.push({ key: child.id, d, color: below });
      walk(child, color);
    }
  };
  walk(branch, null);
  return lines.map(({ key, d, color }) => (
    <path key={key} d={d} fill="none" stroke={color} strokeWidth={1.5} />
  ));
}

function LeafCounts({
  branch,
  x,
  y,
  label,
  shown,
  width,
}: {
  readonly branch: Branch;
  readonly x: Scale;
  readonly y: Scale;
  readonly label: (rows: number) => string;
  readonly shown: number;
  readonly width: number;
}) {
  const leaves: Branch[] = [];
  const collect = (node: Branch) => {
    if (node.isLeaf) leaves.push(node);
    else node.children.forEach(collect);
  };
  collect(branch);
  const isTight = width / shown < 22;
  return leaves.map((leaf) => (
    <text
      key={leaf.id}
      transform={`translate(${x(leaf.x)},${y(leaf.height) + 6})rotate(${isTight ? 90 : 0})`}
      textAnchor={isTight ? "start" : "middle"}
      dominantBaseline={isTight ? "central" : "hanging"}
      className="fill-faint text-[10px]"
    >
      {label(leaf.rows)}
    </text>
  ));
}
