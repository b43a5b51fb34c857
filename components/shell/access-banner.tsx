"use client";

import { AppWindow } from "lucide-react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { useSession, useWorkspaceState } from "@/lib/client/workspace-context";
import { SaveWorkButton } from "./save-work-button";
import { shellWords } from "./words";

/** Says that another tab has the work, and takes it over. A change that was refused is answered here. */
export function AccessBanner() {
  const session = useSession();
  const { access, refusals } = useWorkspaceState();
  if (access === "writing") return null;
  const words = shellWords.elsewhere;
  return (
    <div
      role={access === "overtaken" || refusals > 0 ? "alert" : "status"}
      className={classNames(
        "flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-b px-5 py-2 text-sm",
        access === "overtaken" ? "bg-warn-soft text-warn" : "bg-accent-soft text-ink",
      )}
    >
      <AppWindow className="size-4 shrink-0" aria-hidden />
      <p className="min-w-60 flex-1">
        <strong className="font-semibold">{words.title}</strong>{" "}
        {access === "overtaken" ? words.overtaken : refusals > 0 ? words.refused : words.reading}
      </p>
      <div className="ml-auto flex flex-wrap gap-2">
        <Button variant="primary" size="small" onClick={session.workHere}>
          {words.workHere}
        </Button>
        {access === "overtaken" ? <SaveWorkButton look="secondary" /> : null}
      </div>
    </div>
  );
}
