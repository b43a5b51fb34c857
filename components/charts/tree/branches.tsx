"use client";

import { pointer } from "d3";
import { type KeyboardEvent, useRef, useState } from "react";
import type { BranchLook } from "./dendrogram";
import { type Branch, branchesOf } from "./dendrogram-layout";

type Scale = (value: number) => number;
type Keys = { readonly shiftKey: boolean; readonly altKey: boolean };

/**
 * Lines from each branch to the one it belongs to. One of them can be reached by Tab; the arrows go up, down and to its neighbors, Enter picks it.
 */
export function Branches({
  root,
  x,
  y,
  cut,
  lookOf,
  onPoint,
  onPick,
}: {
  readonly root: Branch;
  readonly x: Scale;
  readonly y: Scale;
  readonly cut: number;
  readonly lookOf: (branch: Branch) => BranchLook;
  readonly onPoint: (
    branch: Branch | null,
    at?: { readonly x: number; readonly y: number },
  ) => void;
  readonly onPick: (branch: Branch, keys: Keys) => void;
}) {
  const group = useRef<SVGGElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const parents = new Map<number, Branch>();
  const branches = branchesOf(root).slice(1);
  for (const parent of branchesOf(root)) {
    for (const child of parent.children) parents.set(child.id, parent);
  }
  const start = branches.some(({ id }) => id === focused) ? focused : branches[0]?.id;
  const go = (branch: Branch | undefined) => {
    if (!branch || branch.id === root.id) return;
    setFocused(branch.id);
    group.current?.querySelector<SVGElement>(`[data-branch="${branch.id}"]`)?.focus();
  };
  const press = (event: KeyboardEvent, branch: Branch) => {
    const parent = parents.get(branch.id);
    const depth = depthOf(branch, parents);
    const level = branches.filter((one) => depthOf(one, parents) === depth);
    const at = level.findIndex(({ id }) => id === branch.id);
    if (event.key === "ArrowUp") go(parent);
    else if (event.key === "ArrowDown") go(branch.children[0]);
    else if (event.key === "ArrowLeft") go(level[at - 1]);
    else if (event.key === "ArrowRight") go(level[at + 1]);
    else if (event.key === "Enter" || event.key === " ") onPick(branch, event);
    else return;
    event.preventDefault();
  };
  return (
    <g ref={group}>
      {branches.map((branch) => {
        const parent = parents.get(branch.id) ?? root;
        const { color, on, label } = lookOf(branch);
        const top = y(parent.height);
        const path = `M${x(parent.x)},${top}H${x(branch.x)}V${y(branch.height)}`;
        const isBelow = branch.height <= cut;
        const ink = isBelow ? color : "var(--line-strong)";
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot be a line of a drawing
          <g
            key={branch.id}
            role="button"
            tabIndex={branch.id === start ? 0 : -1}
            aria-label={label}
            data-branch={branch.id}
            className="group cursor-pointer outline-none"
            onFocus={(event) => {
              setFocused(branch.id);
              if (event.target.matches(":focus-visible")) onPoint(branch);
            }}
            onBlur={() => onPoint(null)}
            onKeyDown={(event) => press(event, branch)}
            onPointerMove={(event) => {
              const [left, above] = pointer(event, group.current);
              onPoint(branch, { x: left, y: above });
            }}
            onPointerLeave={() => onPoint(null)}
            onClick={(event) => onPick(branch, event)}
          >
            <path d={path} fill="none" stroke="transparent" strokeWidth={11} />
            <path
              d={path}
              fill="none"
              stroke={on === 0 ? "var(--unselected)" : ink}
              strokeWidth={1.5}
              strokeOpacity={on === 0 ? 1 : 0.35 + 0.65 * on}
              className="group-hover:stroke-[3.5] group-focus-visible:stroke-[4]"
            />
          </g>
        );
      })}
    </g>
  );
}

function depthOf(branch: Branch, parents: ReadonlyMap<number, Branch>): number {
  let depth = 0;
  for (let above = parents.get(branch.id); above; above = parents.get(above.id)) depth++;
  return depth;
}
