"use client";

import { Cancelled } from "@/lib/schema/cancelled";
import type { DownloadReply } from "@/lib/schema/reply";
import type { Request } from "@/lib/schema/request";
import { saveBlob } from "./save-blob";
import { type AskedJob, useAskedJob } from "./use-asked-job";
import { useSession } from "./workspace-context";

export type DownloadRequest = Extract<
  Request,
  {
    verb:
      | "listLeftOut"
      | "profileTable"
      | "model"
      | "report"
      | "analystFile"
      | "setAside"
      | "recipeLog";
  }
>;

/** A file that was handed to the browser. */
export interface Downloaded {
  readonly fileName: string;
  readonly reply: DownloadReply;
}

export interface Download extends Omit<AskedJob<Downloaded>, "start"> {
  start(request: DownloadRequest, fileName: string): void;
}

/** One kind of file at a time: made by the workspace's worker when asked for, then saved. */
export function useDownload(): Download {
  const session = useSession();
  const job = useAskedJob<Downloaded>();
  return {
    ...job,
    start: (request, fileName) =>
      job.start(async (options) => {
        const reply = await session.compute.run(request, options);
        if (options.signal.aborted) throw new Cancelled();
        saveBlob(reply.blob, fileName);
        return { fileName, reply };
      }),
  };
}
