"use client";

import { type MapTool, MapTools } from "@/components/charts/map/map-tools";
import { CheckField } from "@/components/ui/check-field";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import type { Projection } from "@/lib/schema/projection";
import { useColorBy, useColorChoices } from "./map-colors";
import { usePerplexity } from "./view-state";
import { exploreWords as words } from "./words";

/** Above a map: by what it is colored, what belongs to its method, and what dragging does. */
export function MapBar({
  method,
  tool,
  onTool,
  hasArrows,
  onArrows,
}: {
  readonly method: Projection["method"];
  readonly tool: MapTool;
  readonly onTool: (tool: MapTool) => void;
  readonly hasArrows: boolean;
  readonly onArrows: (hasArrows: boolean) => void;
}) {
  const [by, colorBy] = useColorBy();
  const choices = useColorChoices();
  const [perplexity, setPerplexity] = usePerplexity();
  const isKnown = choices.some(({ value }) => value === by);
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 px-4 pb-1">
      <SelectField
        label={words.colors.label}
        isLabelVisible
        value={isKnown ? by : "segment"}
        options={choices}
        onChange={(value) => void colorBy(value)}
        className="min-w-36 max-w-48 min-[90rem]:max-w-64"
      />
      {method === "pca" ? (
        <CheckField
          className="items-center text-muted text-xs"
          checked={hasArrows}
          onChange={onArrows}
        >
          {words.arrows}
        </CheckField>
      ) : null}
      {method === "tsne" ? (
        <div className="w-36">
          <NumberField
            label={words.perplexity}
            value={perplexity}
            placeholder="30"
            isWhole={false}
            min={2}
            max={200}
            onChange={(value) => void setPerplexity(value)}
          />
        </div>
      ) : null}
      <div className="ml-auto">
        <MapTools tool={tool} onChange={onTool} />
      </div>
    </div>
  );
}
