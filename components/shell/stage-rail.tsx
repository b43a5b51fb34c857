"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { type Stage, stages } from "./stages";
import { useStageLinks } from "./use-stage-links";
import { shellWords } from "./words";

/** The steps. Going back never loses work, so every step can always be gone to. */
export function StageRail({
  workspaceId,
  current,
}: {
  readonly workspaceId: string;
  readonly current: Stage;
}) {
  const linkTo = useStageLinks(workspaceId);
  const reached = stages.indexOf(current);
  return (
    <nav aria-label={shellWords.stepsLabel}>
      <ol className="flex gap-1 md:flex-col">
        {stages.map((stage, position) => {
          const isCurrent = stage === current;
          const isPast = position < reached;
          return (
            <li key={stage}>
              <Link
                href={linkTo(stage)}
                aria-current={isCurrent ? "step" : undefined}
                className={classNames(
                  "flex h-9 items-center gap-3 rounded-lg px-2.5 text-muted text-sm hover:bg-sunken hover:text-ink",
                  isCurrent && "bg-sunken font-semibold text-ink",
                )}
              >
                <span
                  aria-hidden
                  className={classNames(
                    "inline-flex size-5 items-center justify-center rounded-full border border-line-strong text-[11px] tabular-nums",
                    isCurrent && "border-accent text-accent",
                    isPast && "border-transparent bg-line-strong text-panel",
                  )}
                >
                  {isPast ? <Check className="size-3" strokeWidth={3} /> : position + 1}
                </span>
                <span className="max-md:sr-only">{shellWords.stages[stage]}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
