"use client";

import { useSettings } from "@/lib/client/computations";
import type { DownloadRequest } from "@/lib/client/use-download";
import type { ListRequest } from "@/lib/client/use-list-download";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { AnalystFile } from "@/lib/schema/analyst-file";
import type { ListOptions } from "./use-list-options";

/** What to ask the worker for each file. */
export interface Requests {
  readonly list: ListRequest;
  profile(format: "csv" | "xlsx"): DownloadRequest;
  readonly unread: DownloadRequest;
  readonly setAside: DownloadRequest;
  /** Says when it was made, so it is put together when it is asked for. */
  model(createdAt: string): DownloadRequest;
  report(createdAt: string): DownloadRequest;
  analystFile(what: AnalystFile, createdAt: string): DownloadRequest;
}

export function useRequests(k: number, { plan }: Pick<ListOptions, "plan">): Requests {
  const settings = useSettings();
  const { name: title, choices, past } = useWorkspaceState().workspace;
  const { personas } = choices;
  const mode = plan.target === "csv" ? "machine" : "spreadsheet";
  return {
    list: { verb: "listCheck", settings, k, personas, plan },
    profile: (format) => ({ verb: "profileTable", settings, k, personas, mode, format }),
    unread: { verb: "setAside", settings, mode, of: "reading" },
    setAside: { verb: "setAside", settings, mode, of: "recipe" },
    analystFile: (what, createdAt) => ({
      verb: "analystFile",
      settings,
      k,
      personas,
      what,
      history: past.map(({ label, at }) => ({ label, ...(at ? { at } : {}) })),
      createdAt,
    }),
    report: (createdAt) => ({ verb: "report", settings, k, personas, title, createdAt }),
    model: (createdAt) => ({ verb: "model", settings, k, personas, createdAt }),
  };
}
