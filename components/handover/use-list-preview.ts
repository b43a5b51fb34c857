"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { firstRecords } from "@/lib/client/first-records";
import { type Computation, useComputation } from "@/lib/client/use-computation";
import type { DownloadRequest } from "@/lib/client/use-download";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { DownloadReply } from "@/lib/schema/reply";

const previewLines = 5;
const previewBytes = 64 * 1024;

export interface ListPreview {
  readonly list: Computation<DownloadReply>;
  /** The header and the first lines of `list`. */
  readonly records: readonly (readonly string[])[] | undefined;
}

/** Makes the list as it would be downloaded and reads its beginning. null: nothing to show. */
export function useListPreview(request: DownloadRequest | null): ListPreview {
  const { id } = useWorkspaceState().workspace;
  const list = useComputation(request);
  const { data: reply } = list;
  const records = useQuery({
    queryKey: ["preview", id, request],
    enabled: request !== null && reply !== undefined && !list.isStale,
    queryFn: async () => {
      if (!reply) throw new Error("a disabled query does not run");
      const text = await reply.blob.slice(0, previewBytes).text();
      return firstRecords(text, previewLines + 1, reply.blob.size <= previewBytes);
    },
    placeholderData: keepPreviousData,
  });
  return { list, records: records.data };
}
