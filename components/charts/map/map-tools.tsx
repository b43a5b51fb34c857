"use client";

import { BoxSelect, Hand, LassoSelect } from "lucide-react";
import { Choice } from "@/components/ui/choice";
import { Hint } from "@/components/ui/hint";
import { mapWords as words } from "./map-words";

export type MapTool = "move" | "lasso" | "box";

const icons = { move: Hand, lasso: LassoSelect, box: BoxSelect } as const;
const tools = ["move", "lasso", "box"] as const;

/** What dragging on a map does: move it, or select customers. */
export function MapTools({
  tool,
  onChange,
}: {
  readonly tool: MapTool;
  readonly onChange: (tool: MapTool) => void;
}) {
  return (
    <Choice
      label={words.toolsLabel}
      value={tool}
      options={tools.map((value) => ({ value, label: <ToolLabel tool={value} /> }))}
      onChange={onChange}
    />
  );
}

function ToolLabel({ tool }: { readonly tool: MapTool }) {
  const Icon = icons[tool];
  return (
    <Hint text={words.tools[tool]}>
      <span className="inline-flex h-7 items-center">
        <Icon className="size-4" aria-hidden />
        <span className="sr-only">{words.tools[tool]}</span>
      </span>
    </Hint>
  );
}
