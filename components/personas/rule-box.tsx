import { CopyButtons } from "@/components/ui/copy-buttons";
import type { Rule } from "@/lib/schema/description";
import { personasWords as words } from "./words";

/** The conditions that pick out a segment, how well they do, and the ways to take them along. */
export function RuleBox({
  rule,
  heldOut,
}: {
  readonly rule: Rule | null;
  readonly heldOut: number;
}) {
  if (!rule) return <p className="text-muted">{words.noRule}</p>;
  const forms = [
    { name: words.ruleForms.text, text: rule.text },
    { name: words.ruleForms.sql, text: rule.sql },
    { name: words.ruleForms.json, text: rule.json },
  ];
  return (
    <>
      <p className="rounded-lg border border-line bg-sunken px-3 py-2.5 font-semibold">
        <bdi>{rule.text}</bdi>
      </p>
      <p className="mt-1.5 text-muted text-xs" title={words.ruleIntervals(rule)}>
        {words.ruleMeasured(rule)} <span className="text-faint">{words.heldOut(heldOut)}</span>
      </p>
      <div className="-ml-2.5 mt-0.5 flex items-start gap-1">
        <CopyButtons
          label={words.copyRule}
          forms={forms}
          copied={words.copied}
          refused={words.copyRefused}
        />
      </div>
    </>
  );
}
