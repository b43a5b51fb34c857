"use client";

import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { ComputationStatus } from "@/components/ui/computation-frame";
import { IconButton } from "@/components/ui/icon-button";
import { editText, outcomeText } from "@/lib/analysis/edit/words";
import { saveBlob } from "@/lib/client/save-blob";
import { useSegments } from "@/lib/client/segments";
import { useSegmentEdits } from "@/lib/client/use-segment-edits";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { Edit } from "@/lib/schema/edit";
import { editsFile } from "@/lib/schema/edits-file";
import { shellWords } from "./words";

const words = shellWords.history;

/** What was changed by hand, in the order in which it is applied: whether it applies to what is in sight, and a way to take it out. */
export function HandEdits({ edits }: { readonly edits: readonly Edit[] }) {
  const { edited, segmentations, names } = useSegments();
  const { remove } = useSegmentEdits();
  const { name: workName, choices } = useWorkspaceState().workspace;
  const typed = new Map(choices.personas.map(({ segment, name }) => [segment, name]));
  const suggested = new Map(
    [...(segmentations.data ?? [])]
      .reverse()
      .flatMap(({ segments }) => segments.map((one) => [one.segment, one.suggestedName] as const)),
  );
  const nameOf = (segment: number) =>
    names.get(segment) || typed.get(segment) || suggested.get(segment) || words.number(segment + 1);
  const save = () => {
    const text = JSON.stringify(editsFile(edits), null, 2);
    saveBlob(new Blob([text], { type: "application/json" }), `${workName}-edits.json`);
  };
  return (
    <section aria-labelledby="hand-edits" className="mb-5">
      <div className="flex items-baseline justify-between gap-3">
        <h3 id="hand-edits" className="font-semibold">
          {words.byHand}
        </h3>
        <Button size="small" onClick={save}>
          {words.saveEdits}
        </Button>
      </div>
      <p className="mb-2 text-muted text-xs">{words.byHandHint}</p>
      {segmentations.state === "done" ? null : (
        <ComputationStatus computation={segmentations} what={words.byHandWhat} isCompact />
      )}
      <ol className="space-y-1">
        {edits.map((edit, i) => {
          const outcome = edited?.outcomes[i];
          const text = editText(edit, nameOf);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an edit is known by its place
            <li key={i} className="flex items-start gap-2 rounded-md bg-sunken px-2 py-1.5">
              <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                <p dir="auto">{text}</p>
                <p
                  className={classNames(
                    "text-xs",
                    outcome && !outcome.isApplied ? "text-warn" : "text-muted",
                  )}
                >
                  {outcome ? outcomeText(outcome, nameOf) : words.unknown}
                </p>
              </div>
              <IconButton
                label={words.remove(text)}
                className="size-7"
                onClick={() => remove(words.removed(text), (_, index) => index === i)}
              >
                <Trash2 className="size-4" aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
