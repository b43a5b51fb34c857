import type { Edit, EditOutcome, Members, SkipReason } from "@/lib/schema/edit";
import { formatCount } from "../prepare/format-value";

type NameOf = (segment: number) => string;

/** A hand edit and what became of it, in a sentence. */
export function editSentence(edit: Edit, outcome: EditOutcome | undefined, nameOf: NameOf): string {
  const done = doneBy(edit, nameOf);
  if (!outcome) return `${done}.`;
  if (!outcome.isApplied) return `${done}: not possible here, ${reason(outcome.reason, nameOf)}.`;
  const rows = formatCount(outcome.rows, "customer");
  const byRule = outcome.byRule ? ", told by a rule because they were picked in other data" : "";
  return `${done}: ${rows} moved${byRule}.`;
}

function doneBy(edit: Edit, nameOf: NameOf): string {
  const of = (segment: number) => `"${nameOf(segment)}"`;
  switch (edit.kind) {
    case "merge":
      return `Merged ${edit.segments.map(of).join(" and ")} into ${of(edit.into)}`;
    case "split":
      return `Split ${of(edit.segment)} into ${edit.into.map(of).join(" and ")}`;
    case "create":
      return `Made ${of(edit.segment)} of ${members(edit.members)}`;
    case "move":
      return `Moved ${members(edit.members)} to ${of(edit.to)}`;
    case "lock":
      return `Locked ${of(edit.segment)} to ${members(edit.members)}`;
    case "ignore":
      return `Left ${members(edit.members)} out of all segments`;
  }
}

function members(chosen: Members): string {
  return chosen.by === "rule" ? `customers with ${chosen.rule}` : "customers picked by hand";
}

function reason(skip: SkipReason, nameOf: NameOf): string {
  switch (skip.kind) {
    case "gone":
      return `there is no segment "${nameOf(skip.segment)}"`;
    case "alone":
      return "at most one of these segments is there";
    case "locked":
      return `"${nameOf(skip.segment)}" is locked`;
    case "other-data":
      return "the customers were picked by hand in other data";
    case "rule":
      return skip.message.replace(/\.$/u, "");
    case "nobody":
      return "it is about no customer who is not locked";
    case "alike":
      return `these customers have only ${skip.different} different values, too few for ${skip.parts} parts`;
  }
}
