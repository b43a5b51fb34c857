"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ComputationStatus } from "@/components/ui/computation-frame";
import { Panel } from "@/components/ui/panel";
import { useSettings } from "@/lib/client/computations";
import { downloadName } from "@/lib/client/download-name";
import type { Computation } from "@/lib/client/use-computation";
import { useDownload } from "@/lib/client/use-download";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { UnderstoodReply } from "@/lib/schema/reply";
import { ReadingFields } from "./reading-fields";
import { dataWords as words } from "./words";

/** In one line what was understood of the file, with every guess open to change. */
export function ReadingPanel({
  computation,
  understood,
}: {
  readonly computation: Computation<UnderstoodReply>;
  readonly understood: UnderstoodReply;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const { reading, rows, columns, setAside, repairs, lineEnd, byteOrderMark } = understood;
  const download = useDownload();
  const settings = useSettings();
  const { name, source } = useWorkspaceState().workspace;
  const parts = [
    words.encodings[reading.encoding] + (byteOrderMark ? ` ${words.byteOrderMark}` : ""),
    `${words.delimiters[reading.delimiter] ?? `“${reading.delimiter}”`} between cells`,
    words.quoteParts[reading.quote],
    `decimal ${reading.decimal === "," ? "comma" : "point"}`,
    reading.headerRows === 1 ? "1 header row" : `${reading.headerRows} header rows`,
    words.lineEnds[lineEnd],
  ];
  return (
    <Panel className="px-5 py-4" aria-label={words.understood}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <p className="font-semibold text-2xl tracking-tight">{words.rows(rows)}</p>
        <div className="min-w-72 flex-1">
          <p className="text-base">
            <bdi className="font-semibold">{source.fileName}</bdi> · {words.columns(columns.length)}{" "}
            · {repairs > 0 ? `${words.repairs(repairs)} · ` : ""}
            {setAside === 0 ? words.noneSetAside : words.setAside(setAside)}
            {setAside > 0 ? (
              <Button
                size="small"
                className="ml-2"
                disabled={download.state === "working"}
                onClick={() =>
                  download.start(
                    { verb: "setAside", settings, mode: "spreadsheet", of: "reading" },
                    downloadName(name, words.setAsideFile, "csv"),
                  )
                }
              >
                {words.downloadSetAside}
              </Button>
            ) : null}
          </p>
          <p className="text-muted text-xs">{parts.join(" · ")}</p>
        </div>
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {words.change}
        </Button>
      </div>
      {isOpen ? <ReadingFields reading={reading} /> : null}
      {download.state === "failed" ? (
        <div className="mt-3 rounded-md bg-sunken px-3 py-2">
          <ComputationStatus computation={download} what={words.downloadSetAside} isCompact />
        </div>
      ) : null}
      {computation.state === "done" ? null : (
        <div className="mt-3 rounded-md bg-sunken px-3 py-2">
          <ComputationStatus computation={computation} what={words.fileWhat} isCompact />
        </div>
      )}
    </Panel>
  );
}
