"use client";

import { Check, Download as DownloadIcon } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ComputationStatus } from "@/components/ui/computation-frame";
import { downloadName } from "@/lib/client/download-name";
import { type DownloadRequest, useDownload } from "@/lib/client/use-download";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { DownloadReply } from "@/lib/schema/reply";
import { handoverWords as words } from "./words";

/** Makes a file, saves it, and says underneath what was saved, or why not. */
export function DownloadButton({
  label,
  what,
  extension,
  request,
  summary,
  isPrimary = false,
}: {
  readonly label: string;
  /** As it stands in the file's name. */
  readonly what: string;
  readonly extension: string;
  /** null while there is nothing to download. */
  readonly request: (() => DownloadRequest) | null;
  /** What is in the file, in a sentence. */
  readonly summary: (reply: DownloadReply) => string;
  readonly isPrimary?: boolean;
}) {
  const { name } = useWorkspaceState().workspace;
  const download = useDownload();
  const { state, data } = download;
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        variant={isPrimary ? "primary" : "secondary"}
        size={isPrimary ? "medium" : "small"}
        disabled={request === null || state === "working"}
        onClick={() => request && download.start(request(), downloadName(name, what, extension))}
      >
        <DownloadIcon className="size-4" aria-hidden />
        {label}
      </Button>
      {state === "working" || state === "failed" || state === "cancelled" ? (
        <ComputationStatus computation={download} what={label} />
      ) : null}
      <p aria-live="polite" className="flex items-start gap-1.5 text-muted text-xs empty:hidden">
        {data ? (
          <>
            <Check className="mt-0.5 size-3.5 shrink-0 text-accent" aria-hidden />
            <span className="min-w-0 break-words">
              <bdi>{words.saved(data.fileName, data.reply.blob.size)}</bdi> {summary(data.reply)}
            </span>
          </>
        ) : null}
      </p>
    </div>
  );
}
