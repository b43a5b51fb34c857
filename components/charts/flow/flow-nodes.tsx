"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import type { FlowNode } from "./flow-layout";

/** How wide a bar is. */
export const bar = 12;

export type Keys = { readonly shiftKey: boolean; readonly altKey: boolean };

/** The bars. One of them can be reached by Tab, the arrows go to its neighbors, Enter picks. */
export function FlowNodes({
  nodes,
  x,
  colorOf,
  labelOf,
  litOf,
  onPoint,
  onPick,
}: {
  readonly nodes: readonly FlowNode[];
  readonly x: (column: number) => number;
  readonly colorOf: (node: FlowNode) => string;
  readonly labelOf: (node: FlowNode) => string;
  readonly litOf: (node: FlowNode) => number;
  readonly onPoint: (node: FlowNode | null) => void;
  readonly onPick: (node: FlowNode, keys: Keys) => void;
}) {
  const group = useRef<SVGGElement>(null);
  const [focused, setFocused] = useState(0);
  const start = focused < nodes.length ? focused : 0;
  const press = (event: KeyboardEvent, node: FlowNode, at: number) => {
    const { column, top, height } = node;
    const beside = (wanted: number) => {
      const middle = top + height / 2;
      const near = nodes
        .map((one, i) => ({ one, i, far: Math.abs(one.top + one.height / 2 - middle) }))
        .filter(({ one }) => one.column === wanted)
        .sort((a, b) => a.far - b.far);
      return near[0]?.i;
    };
    const next = {
      ArrowUp: nodes[at - 1]?.column === column ? at - 1 : undefined,
      ArrowDown: nodes[at + 1]?.column === column ? at + 1 : undefined,
      ArrowLeft: beside(column - 1),
      ArrowRight: beside(column + 1),
    }[event.key];
    if (next !== undefined) {
      setFocused(next);
      group.current?.querySelector<SVGElement>(`[data-node="${next}"]`)?.focus();
    } else if (event.key === "Enter" || event.key === " ") onPick(node, event);
    else if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
  };
  return (
    <g ref={group}>
      {nodes.map((node, i) => {
        const tall = Math.max(1, node.height);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
          <g
            key={`${node.column} ${node.cluster}`}
            role="button"
            tabIndex={i === start ? 0 : -1}
            aria-label={labelOf(node)}
            data-node={i}
            className="cursor-pointer outline-none [&:focus-visible>rect:last-child]:stroke-accent"
            onFocus={(event) => {
              setFocused(i);
              if (event.target.matches(":focus-visible")) onPoint(node);
            }}
            onBlur={() => onPoint(null)}
            onKeyDown={(event) => press(event, node, i)}
            onPointerEnter={() => onPoint(node)}
            onPointerLeave={() => onPoint(null)}
            onPointerUp={(event) => onPick(node, event)}
          >
            <rect
              x={x(node.column)}
              y={node.top + 1}
              width={bar}
              height={tall}
              rx={2}
              className="fill-[var(--unselected)]"
            />
            <rect
              x={x(node.column)}
              y={node.top + 1}
              width={bar}
              height={tall * litOf(node)}
              rx={2}
              fill={colorOf(node)}
            />
            <rect
              x={x(node.column) - 2}
              y={node.top - 1}
              width={bar + 4}
              height={tall + 4}
              rx={3}
              className="fill-transparent stroke-2 stroke-transparent"
            />
          </g>
        );
      })}
    </g>
  );
}
