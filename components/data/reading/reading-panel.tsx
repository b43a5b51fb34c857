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
import { partsOf } from "./parts-of";
import { ReadingFields } from "./reading-fields";
import { delimiterText, formatText, readingWords as words } from "./words";

/** In one line what was understood of the file, with every guess open to change. */
export function ReadingPanel({
  computation,
  understood,
}: {
  readonly computation: Computation<UnderstoodReply>;
  readonly understood: UnderstoodReply;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const { rows, columns, setAside, repairs, notSampled, file } = understood;
  const download = useDownload();
  const settings = useSettings();
  const { name, source } = useWorkspaceState().workspace;
  const leftOut = (file.columnSizes ?? []).filter(({ isRead }) => !isRead);
  return (
    <Panel className="px-5 py-4" aria-label={words.understood}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <p className="font-semibold text-2xl tracking-tight">{words.rows(rows)}</p>
        <div className="min-w-72 flex-1">
          <p className="text-base">
            <bdi className="font-semibold">{source.fileName}</bdi> · {words.columns(columns.length)}{" "}
            · {repairs > 0 ? `${words.repairs(repairs)} · ` : ""}
            {notSampled > 0 ? `${words.notSampled(notSampled)} · ` : ""}
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
          <p className="text-muted text-xs">
            <bdi>{partTexts(understood, source.fileName).join(" · ")}</bdi>
          </p>
          {notSampled > 0 && settings.reading.sample ? (
            <p className="text-warn text-xs">{words.sampled(settings.reading.sample.seed)}</p>
          ) : null}
          {file.nested && file.nested.length > 0 ? (
            <p className="text-muted text-xs">{words.nested(file.nested)}</p>
          ) : null}
          {leftOut.length > 0 && settings.reading.columns === undefined ? (
            <p className="text-warn text-xs">{words.leftOut(leftOut.map((one) => one.name))}</p>
          ) : null}
        </div>
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? words.close : words.change}
        </Button>
      </div>
      {isOpen ? <ReadingFields understood={understood} /> : null}
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

/** The reading in a few words, as far as the format has such parts. */
function partTexts(
  { reading, file, lineEnd, byteOrderMark }: UnderstoodReply,
  fileName: string,
): string[] {
  const parts = partsOf(file.format);
  const part = words.partOf[file.format];
  const isChoice = part !== undefined && reading.sheet !== undefined && reading.sheet !== "";
  const encoding = words.encodings[reading.encoding];
  return [
    formatText(file, fileName),
    ...(isChoice ? [`${part} ${reading.sheet}`] : []),
    ...(parts.has("encoding")
      ? [byteOrderMark ? `${encoding} ${words.byteOrderMark}` : encoding]
      : []),
    ...(parts.has("dialect")
      ? [words.between(delimiterText(reading.delimiter)), words.quoteParts[reading.quote]]
      : []),
    words.decimalPart(reading.decimal),
    ...(parts.has("layout") ? [words.headerPart(reading.headerRows)] : []),
    ...(parts.has("dialect") ? [words.lineEnds[lineEnd]] : []),
  ];
}
