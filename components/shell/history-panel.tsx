"use client";

import { History } from "lucide-react";
import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { Dialog } from "@/components/ui/dialog";
import { formatMoment } from "@/components/ui/formats";
import { IconButton } from "@/components/ui/icon-button";
import { useSession, useWorkspaceState } from "@/lib/client/workspace-context";
import { HandEdits } from "./hand-edits";
import { shellWords } from "./words";

const words = shellWords.history;

/** Every change of this work, the last one first, to go back to any of them; changes by hand apart, each to be taken out. */
export function HistoryPanel() {
  const [isOpen, setIsOpen] = useState(false);
  const { edits } = useWorkspaceState().workspace.choices;
  return (
    <>
      <IconButton label={words.open} onClick={() => setIsOpen(true)}>
        <History className="size-4" aria-hidden />
      </IconButton>
      {isOpen ? (
        <Dialog title={words.title} isOpen onClose={() => setIsOpen(false)}>
          {edits.length === 0 ? null : <HandEdits edits={edits} />}
          <Steps />
        </Dialog>
      ) : null}
    </>
  );
}

function Steps() {
  const session = useSession();
  const { past, future } = useWorkspaceState().workspace;
  const steps = [...past, ...future.toReversed()];
  return (
    <section aria-labelledby="history-steps">
      <h3 id="history-steps" className="font-semibold">
        {words.steps}
      </h3>
      <p className="mb-2 text-muted text-xs">{steps.length === 0 ? words.none : words.goHint}</p>
      <ol className="space-y-0.5">
        {steps
          .map((step, i) => (
            <Step
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place
              key={i}
              label={step.label}
              at={step.at}
              isNow={i + 1 === past.length}
              isUndone={i >= past.length}
              onGo={() => session.travel(i + 1 - past.length)}
            />
          ))
          .toReversed()}
        <Step
          label={words.start}
          at={undefined}
          isNow={past.length === 0}
          isUndone={false}
          onGo={() => session.travel(-past.length)}
        />
      </ol>
    </section>
  );
}

function Step({
  label,
  at,
  isNow,
  isUndone,
  onGo,
}: {
  readonly label: string;
  readonly at: string | undefined;
  readonly isNow: boolean;
  readonly isUndone: boolean;
  readonly onGo: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        aria-current={isNow ? "step" : undefined}
        onClick={onGo}
        className={classNames(
          "flex w-full items-baseline gap-3 rounded-md px-2 py-1 text-left hover:bg-sunken",
          isNow && "bg-sunken font-semibold",
        )}
      >
        <span
          className={classNames(
            "min-w-0 flex-1 [overflow-wrap:anywhere]",
            isUndone && "text-muted line-through",
          )}
        >
          <bdi>{label}</bdi>
        </span>
        {isNow ? <span className="text-accent text-xs">{words.now}</span> : null}
        {at ? <span className="shrink-0 text-muted text-xs">{formatMoment(at)}</span> : null}
      </button>
    </li>
  );
}
