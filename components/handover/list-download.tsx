"use client";

import { Check, Download as DownloadIcon } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ComputationStatus } from "@/components/ui/computation-frame";
import { extensionOf } from "@/lib/analysis/handover/list/list-files";
import type { Preset } from "@/lib/analysis/handover/presets/preset";
import { downloadName } from "@/lib/client/download-name";
import { type ListRequest, useListDownload } from "@/lib/client/use-list-download";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { ListSummary } from "@/lib/schema/list-plan";
import { DownloadButton } from "./download-button";
import { listSum } from "./list-sum";
import { listWords as words } from "./list-words";

/** The button that makes the list, what comes of it, and the way to those who are left out. */
export function ListDownload({
  preset,
  request,
  summary,
}: {
  readonly preset: Preset;
  /** null while there is no list to make. */
  readonly request: ListRequest | null;
  /** Of the list as it is going to be; undefined while nobody knows. */
  readonly summary: ListSummary | undefined;
}) {
  const { name } = useWorkspaceState().workspace;
  const download = useListDownload();
  const { state, data } = download;
  const files = summary?.files ?? [];
  const plan = request?.plan;
  const isMany = files.length > 1 || (plan?.onePerSegment && (plan.segments?.length ?? 2) > 1);
  const extension = isMany || !plan ? "zip" : extensionOf(plan, preset);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const what = preset.keys.length > 0 ? `${words.file.list} for ${preset.name}` : words.file.list;
  const leftOut = (summary?.unusable ?? 0) + (summary?.withoutConsent ?? 0);
  const lost = (summary?.emptied ?? []).reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="flex flex-col items-start gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button
          variant="primary"
          disabled={!request || state === "working"}
          onClick={() =>
            request &&
            download.start(
              { ...request, plan: { ...request.plan, archive: isMany ?? false } },
              downloadName(name, what, extension),
              bytes,
            )
          }
        >
          <DownloadIcon className="size-4" aria-hidden />
          {words.download(request ? extension : "csv")}
        </Button>
        {summary && request ? (
          <span className="text-muted text-xs">
            {bytes > 0 && !isMany ? words.about(bytes) : null}
          </span>
        ) : null}
      </div>
      {summary && request ? <p className="text-muted text-xs">{listSum(summary)}</p> : null}
      {state === "working" || state === "failed" || state === "cancelled" ? (
        <ComputationStatus computation={download} what={words.previewWhat} />
      ) : null}
      <p aria-live="polite" className="flex items-start gap-1.5 text-muted text-xs empty:hidden">
        {data ? (
          <>
            <Check className="mt-0.5 size-3.5 shrink-0 text-accent" aria-hidden />
            <span className="min-w-0 break-words">
              <bdi>{words.saved(data.fileName, data.reply.bytes)}</bdi>{" "}
              {listSum(data.reply.summary)}
            </span>
          </>
        ) : null}
      </p>
      {request && leftOut + lost > 0 ? (
        <DownloadButton
          label={words.downloadLeftOut}
          what={words.file.leftOut}
          extension="csv"
          request={() => ({ ...request, verb: "listLeftOut" })}
          summary={({ rowsOut }) => words.savedRows(rowsOut)}
        />
      ) : null}
    </div>
  );
}
