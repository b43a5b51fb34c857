"use client";

import { ArrowRight } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { formatCount } from "@/components/ui/formats";
import { usePrepared } from "@/lib/client/computations";
import { useSession, useWorkspaceState } from "@/lib/client/workspace-context";
import { HistoryButtons } from "./history-buttons";
import { HistoryPanel } from "./history-panel";
import { KeysButton } from "./keys-button";
import { PrivacyBadge } from "./privacy-badge";
import { SaveWorkButton } from "./save-work-button";
import { SpeedBadge } from "./speed-badge";
import type { Stage } from "./stages";
import { ThemeSwitch } from "./theme-switch";
import { useStageLinks } from "./use-stage-links";
import { shellWords } from "./words";

const after: Record<Stage, Stage | null> = {
  data: "explore",
  prepare: "explore",
  explore: "personas",
  personas: "handover",
  handover: null,
};

export function TopBar({ stage }: { readonly stage: Stage }) {
  const session = useSession();
  const { workspace, access } = useWorkspaceState();
  const prepared = usePrepared().data;
  const linkTo = useStageLinks(workspace.id);
  const next = after[stage];
  return (
    <div className="flex min-h-13 items-center gap-3 border-line border-b bg-panel px-4 max-md:flex-wrap max-md:py-2">
      <input
        key={workspace.name}
        aria-label={shellWords.rename}
        defaultValue={workspace.name}
        maxLength={300}
        readOnly={access !== "writing"}
        onBlur={(event) => {
          const name = event.target.value.trim();
          if (name === "") event.target.value = workspace.name;
          else if (name !== workspace.name) session.rename(name);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
        }}
        className="-mx-1.5 min-w-24 max-w-72 truncate rounded px-1.5 py-1 font-semibold text-sm [field-sizing:content] hover:bg-sunken"
      />
      {prepared ? (
        <span className="truncate text-muted text-sm">
          {shellWords.shape(
            formatCount(prepared.rows),
            shellWords.customers,
            formatCount(prepared.features.length),
          )}
        </span>
      ) : null}
      <PrivacyBadge />
      <SpeedBadge />
      <div className="ml-auto flex shrink-0 items-center gap-2">
        <HistoryButtons />
        <HistoryPanel />
        <SaveWorkButton hasKey />
        <KeysButton />
        <ThemeSwitch />
        {next ? (
          <ButtonLink variant="primary" href={linkTo(next)}>
            {shellWords.next[stage]}
            <ArrowRight className="size-4" aria-hidden />
          </ButtonLink>
        ) : null}
      </div>
    </div>
  );
}
