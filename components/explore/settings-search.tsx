"use client";

import { useState } from "react";
import { ParameterGrid } from "@/components/charts/parameter-grid";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { useParameterMap } from "@/lib/client/computations";
import { type Algorithm, type GivenParameters, searchable } from "@/lib/schema/algorithm";
import type { ParameterMap } from "@/lib/schema/parameter-map";
import { useChooseParameters } from "./choose-k";
import { exploreWords as words } from "./words";

/** For a method that finds the number by itself: what it finds over a grid of its settings, to pick from. */
export function SettingsSearch({
  algorithm,
  given,
}: {
  readonly algorithm: Algorithm;
  readonly given: GivenParameters;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const isSearchable = searchable.has(algorithm);
  const map = useParameterMap(isOpen && isSearchable);
  const choose = useChooseParameters();
  if (!isSearchable) return null;
  return (
    <details className="px-4 pb-2" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-muted text-xs hover:text-ink">
        {words.searchTitle}
      </summary>
      {isOpen ? (
        <ComputationFrame computation={map} what={words.searchWhat}>
          {(data) => (
            <div className="mt-2">
              <ParameterGrid
                map={data}
                names={[words.parameter(data.first.name), words.parameter(data.second.name)]}
                chosen={indexOf(data, given)}
                cellText={({ k, noise, silhouette }) => words.searchCell(k, noise, silhouette)}
                onPick={(index) => choose(parametersAt(data, index))}
              />
              <p className="pt-1 text-faint text-xs">{words.searchHint}</p>
            </div>
          )}
        </ComputationFrame>
      ) : null}
    </details>
  );
}

function parametersAt({ first, second, cells }: ParameterMap, index: number): GivenParameters {
  const cell = cells[index];
  return cell ? { [first.name]: cell.first, [second.name]: cell.second } : {};
}

function indexOf({ first, second, cells }: ParameterMap, given: GivenParameters): number {
  return cells.findIndex(
    (cell) => cell.first === given[first.name] && cell.second === given[second.name],
  );
}
