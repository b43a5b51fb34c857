"use client";

import { Cancelled } from "@/lib/schema/cancelled";
import type { ListReply } from "@/lib/schema/reply";
import type { Request } from "@/lib/schema/request";
import { choosePlace, leaveNothing } from "./choose-place";
import { saveBlob } from "./save-blob";
import { type AskedJob, useAskedJob } from "./use-asked-job";
import { useSession } from "./workspace-context";

export type ListRequest = Extract<Request, { verb: "listCheck" }>;

/** A list that was handed to the browser, or written to the file a person chose. */
export interface DownloadedList {
  readonly fileName: string;
  readonly reply: ListReply;
}

export interface ListDownload extends Omit<AskedJob<DownloadedList>, "start"> {
  /** `bytes`: about how large it will be. */
  start(request: ListRequest, fileName: string, bytes: number): void;
}

/** Beyond this a list is written straight to the file a person chooses, where the browser can do that. */
const largeBytes = 50_000_000;

export function useListDownload(): ListDownload {
  const session = useSession();
  const job = useAskedJob<DownloadedList>();
  return {
    ...job,
    start: (request, fileName, bytes) =>
      job.start(async (options) => {
        const place = bytes > largeBytes ? await choosePlace(fileName) : undefined;
        try {
          const reply = await session.compute.run(
            { ...request, verb: "segmentList", createdAt: new Date().toISOString() },
            { ...options, place },
          );
          if (options.signal.aborted) throw new Cancelled();
          if (reply.blob) saveBlob(reply.blob, fileName);
          return { fileName: place?.name ?? fileName, reply };
        } catch (thrown) {
          if (place) await leaveNothing(place);
          throw thrown;
        }
      }),
  };
}
