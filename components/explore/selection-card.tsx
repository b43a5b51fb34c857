"use client";

import { Button } from "@/components/ui/button";
import { ComputationStatus } from "@/components/ui/computation-frame";
import { formatCount } from "@/components/ui/formats";
import { invert, rowsOf } from "@/lib/analysis/select/row-set";
import { useSegments } from "@/lib/client/segments";
import { useSelection, useSelectionProfile } from "@/lib/client/selection";
import type { Selection } from "@/lib/client/selection-store";
import { SelectionEdits } from "./edits/selection-edits";
import { JoiningChoice } from "./joining-choice";
import { RuleField } from "./rule-field";
import { useSharesOfSegments } from "./selection-shares";
import { WhyLink } from "./why-link";
import { exploreWords as words } from "./words";

const toldSentences = 3;

/** Who is selected: how many, in which segments, what sets them apart; and selecting by rule. */
export function SelectionCard() {
  const { selection, select, clear } = useSelection();
  const { entry } = useSegments();
  const only = selection?.count === 1 ? (rowsOf(selection.set)[0] ?? null) : null;
  const identityOf = (row: number) => {
    const label = entry?.clustering.labels[row] ?? -1;
    return label < 0 ? null : (entry?.identities[label] ?? null);
  };
  return (
    <section
      aria-label={words.selection.title}
      className="scroll-shade mx-3 mt-auto mb-3 flex max-h-[60%] shrink-0 flex-col gap-2 overflow-y-auto rounded-md border border-line-strong border-dashed px-3 py-2.5 text-xs"
    >
      <div className="flex items-baseline justify-between gap-2">
        <h3 className="font-semibold text-sm">{words.selection.title}</h3>
        {selection ? <span className="text-muted">{formatCount(selection.count)}</span> : null}
      </div>
      <p role="status" className="sr-only">
        {selection ? words.selection.selected(selection.count) : ""}
      </p>
      {selection ? (
        <>
          <About selection={selection} />
          {only === null ? null : <WhyLink row={only} identity={identityOf(only)} />}
          <SelectionEdits selection={selection}>
            <Button
              size="small"
              onClick={() =>
                select(
                  invert(selection.set),
                  "replace",
                  selection.rule && `not (${selection.rule})`,
                )
              }
            >
              {words.selection.invert}
            </Button>
            <Button size="small" onClick={clear}>
              {words.selection.clear}
            </Button>
          </SelectionEdits>
        </>
      ) : (
        <p className="text-muted">{words.selection.none}</p>
      )}
      {selection ? <JoiningChoice /> : null}
      <RuleField />
    </section>
  );
}

function About({ selection }: { readonly selection: Selection }) {
  const { entry, names } = useSegments();
  const profile = useSelectionProfile();
  const shares = useSharesOfSegments(selection.set, entry);
  const { state, data, isStale } = profile;
  const nameOf = (identity: number | null) =>
    identity === null ? words.selection.unassigned : (names.get(identity) ?? "");
  const [largest, second, ...others] = shares;
  const rest = others.reduce((sum, { share }) => sum + share, 0);
  const parts = [largest, second].flatMap((part) =>
    part ? [{ name: nameOf(part.identity), share: part.share }] : [],
  );
  if (rest > 0) parts.push({ name: words.selection.others, share: rest });
  return (
    <div className="space-y-1 text-muted">
      <p dir="auto" className="[overflow-wrap:anywhere]">
        {words.selection.share(selection.count / selection.set.rows)}
        {parts.length === 0 ? null : (
          <>
            {" · "}
            <span>
              {parts.length === 1 && parts[0]
                ? words.selection.inside(parts[0].name)
                : words.selection.across(parts)}
            </span>
          </>
        )}
      </p>
      {state === "done" && data && !isStale ? (
        <ul className="space-y-0.5 text-ink">
          {data.sentences.slice(0, toldSentences).map((sentence) => (
            <li key={sentence} className="[overflow-wrap:anywhere]">
              {sentence}
            </li>
          ))}
        </ul>
      ) : (
        <ComputationStatus computation={profile} what={words.selection.what} isCompact />
      )}
    </div>
  );
}
