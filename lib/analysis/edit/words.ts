import type { Edit, EditOutcome, Members, SkipReason } from "@/lib/schema/edit";
import { formatCount } from "../prepare/format-value";

type NameOf = (segment: number) => string;

const numerals = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

export const partsInWords = (parts: number) => numerals[parts - 2] ?? String(parts);

/** What an edit does, for a list of edits. `nameOf`: what a segment is called, by its number. */
export function editText(edit: Edit, nameOf: NameOf): string {
  switch (edit.kind) {
    case "merge": {
      const others = edit.segments.filter((segment) => segment !== edit.into).map(nameOf);
      return `Merged ${listed(others)} into ${nameOf(edit.into)}`;
    }
    case "split": {
      const [first, ...others] = edit.into.map(nameOf);
      return `Split ${nameOf(edit.segment)} into ${partsInWords(edit.into.length)}: ${listed([first ?? "", ...others])}`;
    }
    case "create":
      return `New segment ${nameOf(edit.segment)}: ${membersText(edit.members)}`;
    case "move":
      return `Moved to ${nameOf(edit.to)}: ${membersText(edit.members)}`;
    case "lock":
      return `Locked ${nameOf(edit.segment)}`;
    case "ignore":
      return `Set aside as outliers: ${membersText(edit.members)}`;
  }
}

function membersText(members: Members): string {
  return members.by === "rule" ? `everyone with ${members.rule}` : "customers picked by hand";
}

/** What became of an edit. */
export function outcomeText(outcome: EditOutcome, nameOf: NameOf): string {
  if (!outcome.isApplied) return `Cannot be applied: ${skipText(outcome.reason, nameOf)}`;
  const changed =
    outcome.rows === 0
      ? "Applies; nobody changes segments"
      : `Applies; ${formatCount(outcome.rows, "customer")} ${outcome.rows === 1 ? "changes" : "change"} segments`;
  return outcome.byRule
    ? `${changed}. Picked by hand in other data, they are told by the rule that describes them.`
    : `${changed}.`;
}

function skipText(reason: SkipReason, nameOf: NameOf): string {
  switch (reason.kind) {
    case "gone":
      return `there is no segment ${nameOf(reason.segment)} here.`;
    case "alone":
      return "fewer than two of these segments are here.";
    case "locked":
      return `${nameOf(reason.segment)} is locked.`;
    case "other-data":
      return "its customers were picked by hand in other data, and no rule describes them.";
    case "rule":
      return reason.message;
    case "nobody":
      return "it is about no customer here who is not locked.";
    case "alike":
      return `its members contain only ${formatCount(reason.different, "different customer")}, too few for ${reason.parts} parts.`;
  }
}

/** "2 merged, 1 split": what was done by hand and applies; "" where nothing does. */
export function editsInShort(edits: readonly Edit[], outcomes: readonly EditOutcome[]): string {
  const counts = new Map<string, number>();
  edits.forEach((edit, i) => {
    if (!outcomes[i]?.isApplied) return;
    counts.set(done[edit.kind], (counts.get(done[edit.kind]) ?? 0) + 1);
  });
  return [...counts].map(([what, count]) => `${count} ${what}`).join(", ");
}

const done: Readonly<Record<Edit["kind"], string>> = {
  merge: "merged",
  split: "split",
  create: "new",
  move: "moved",
  lock: "locked",
  ignore: "set aside",
};

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
