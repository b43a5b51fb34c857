"use client";

import { Check, CircleAlert, Info, TriangleAlert, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { useSession } from "@/lib/client/workspace-context";
import type { ColumnProfile, Finding, Remedy } from "@/lib/schema/profile";
import type { Recipe } from "@/lib/schema/recipe";
import { isRemedied, withDismissal, withRemedy } from "./edit-columns";
import { profileWords } from "./profile-words";
import { dataWords as words } from "./words";

const icons = { problem: CircleAlert, warning: TriangleAlert, info: Info };
const colors = { problem: "text-danger", warning: "text-warn", info: "text-faint" };

/** One thing worth knowing, what can be done about it, and a way to see it no more. */
export function FindingItem({
  finding,
  columns,
  recipe,
  isDismissed,
}: {
  readonly finding: Finding;
  readonly columns: ReadonlyMap<string, ColumnProfile>;
  /** The one in force, where it is known. */
  readonly recipe: Recipe | undefined;
  readonly isDismissed: boolean;
}) {
  const session = useSession();
  const { severity, sentence, remedies = [] } = finding;
  const Icon = icons[severity];
  const dismiss = (isGone: boolean) =>
    session.change(
      { label: isGone ? profileWords.changed.dismissed : profileWords.changed.restored },
      (choices) => withDismissal(choices, finding, isGone),
    );
  return (
    <li className="group flex gap-2.5 border-line border-t px-4 py-2.5">
      <Icon
        aria-label={words.severity[severity]}
        role="img"
        className={classNames("mt-0.5 size-4 shrink-0", colors[severity])}
      />
      <div className="min-w-0 flex-1">
        <p className="break-words">
          <bdi>{sentence}</bdi>
        </p>
        {isDismissed ? (
          <Button size="small" className="mt-1.5" onClick={() => dismiss(false)}>
            {profileWords.restore}
          </Button>
        ) : (
          <div className="mt-1.5 flex flex-wrap gap-1.5 empty:hidden">
            {remedies.map((remedy) => (
              <RemedyButton key={remedy.label} remedy={remedy} columns={columns} recipe={recipe} />
            ))}
          </div>
        )}
      </div>
      {isDismissed ? null : (
        <IconButton
          label={profileWords.dismiss}
          className="-mt-1 -mr-2 size-7"
          onClick={() => dismiss(true)}
        >
          <X className="size-3.5" aria-hidden />
        </IconButton>
      )}
    </li>
  );
}

function RemedyButton({
  remedy: { label, change },
  columns,
  recipe,
}: {
  readonly remedy: Remedy;
  readonly columns: ReadonlyMap<string, ColumnProfile>;
  readonly recipe: Recipe | undefined;
}) {
  const session = useSession();
  if (isRemedied(change, columns, recipe)) {
    return (
      <span className="flex h-7 items-center gap-1 text-muted text-xs">
        <Check className="size-3.5 text-accent" aria-hidden />
        {label}
      </span>
    );
  }
  return (
    <Button
      size="small"
      disabled={change.kind === "step" && recipe === undefined}
      title={change.kind === "step" && recipe === undefined ? profileWords.needsRecipe : undefined}
      onClick={() =>
        session.change({ label: profileWords.changed.remedy(label) }, (choices) =>
          withRemedy(choices, change, recipe),
        )
      }
    >
      {label}
    </Button>
  );
}
