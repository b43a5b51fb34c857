"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatMoment } from "@/components/ui/formats";
import { downloadName } from "@/lib/client/download-name";
import { saveBlob } from "@/lib/client/save-blob";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import { pictureOf, pngBlob, svgBlob } from "./draw-picture";
import { pictureWords as words } from "./words";

const formats = ["svg", "png"] as const;

/** Saves the panel it stands in as a picture. `title` stands above it, and in the file's name. */
export function SavePicture({
  title,
  detail = "",
}: {
  readonly title: string;
  readonly detail?: string;
}) {
  const { workspace } = useWorkspaceState();
  const place = useRef<HTMLSpanElement>(null);
  const [failed, setFailed] = useState(false);
  async function save(format: (typeof formats)[number]): Promise<void> {
    const panel = place.current?.closest<HTMLElement>("section");
    if (!panel) return;
    try {
      const rows = workspace.summary.rows;
      const caption = [
        workspace.name,
        ...(rows === undefined ? [] : [words.customers(rows)]),
        detail,
        formatMoment(new Date().toISOString()),
      ];
      const picture = await pictureOf(panel, {
        title,
        detail: caption.filter((one) => one !== "").join(" · "),
      });
      const blob = format === "svg" ? svgBlob(picture) : await pngBlob(picture);
      saveBlob(blob, downloadName(workspace.name, title, format));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }
  return (
    <span ref={place} data-no-picture className="inline-flex shrink-0 items-center gap-0.5">
      {failed ? (
        <span role="alert" className="text-danger text-xs">
          {words.failed}
        </span>
      ) : null}
      {formats.map((format) => (
        <Button
          key={format}
          variant="quiet"
          size="small"
          className="px-1.5"
          aria-label={words.save(title, format)}
          title={words.save(title, format)}
          onClick={() => void save(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </span>
  );
}
