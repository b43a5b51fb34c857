"use client";

import { useState } from "react";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { SelectField } from "@/components/ui/select-field";
import { useSegments } from "@/lib/client/segments";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import { algorithms } from "@/lib/schema/algorithm";
import type { KeptResult, ResultChoice } from "@/lib/schema/kept-result";
import { AgreementTable } from "../kept/agreement-table";
import { exploreWords as words } from "../words";
import { FlowCompare } from "./flow-compare";
import { FlowSeries } from "./flow-series";

const series = "series";

/** How segments split and join: from each number of them to the next, or from one result to another. */
export function FlowView() {
  const { sweep } = useSegments();
  const { algorithm, kept } = useWorkspaceState().workspace.choices;
  const [with_, setWith] = useState(series);
  const others = [
    { value: series, label: words.flow.series },
    ...kept.map(({ name }, i) => ({ value: `kept ${i}`, label: words.flow.withKept(name) })),
    ...algorithms
      .filter((one) => one !== algorithm)
      .map((one) => ({ value: one, label: words.flow.withMethod(words.term(one)) })),
  ];
  const other = choiceOf(with_, kept);
  return (
    <>
      <div className="px-4 pb-2">
        <SelectField
          label={words.flow.compare}
          isLabelVisible
          value={other ? with_ : series}
          options={others}
          onChange={setWith}
        />
      </div>
      {other ? (
        <FlowCompare other={other.choice} title={other.title} />
      ) : (
        <ComputationFrame computation={sweep} what={words.flow.what}>
          {(data) =>
            data.entries.length > 1 ? (
              <FlowSeries sweep={data} />
            ) : (
              <p className="flex-1 px-4 py-6 text-muted">{words.flow.onlyOne}</p>
            )
          }
        </ComputationFrame>
      )}
      <AgreementTable onCompare={(index) => setWith(`kept ${index}`)} />
    </>
  );
}

/** null: the other numbers of segments. */
function choiceOf(
  value: string,
  kept: readonly KeptResult[],
): { readonly choice: ResultChoice; readonly title: string } | null {
  const one = value.startsWith("kept ") ? kept[Number(value.slice(5))] : undefined;
  if (one) return { choice: one, title: one.name };
  const algorithm = algorithms.find((known) => known === value);
  if (!algorithm) return null;
  const choice = { algorithm, parameters: {}, k: null, edits: [] };
  return { choice, title: words.term(algorithm) };
}
