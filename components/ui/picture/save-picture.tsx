"use client";

import { ImageDown } from "lucide-react";
import { useRef, useState } from "react";
import { formatMoment } from "@/components/ui/formats";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
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
      <Menu
        trigger={
          <IconButton label={words.save(title)} className="size-7">
            <ImageDown className="size-4" aria-hidden />
          </IconButton>
        }
      >
        {formats.map((format) => (
          <MenuItem key={format} onClick={() => void save(format)}>
            {words.formats[format]}
          </MenuItem>
        ))}
      </Menu>
    </span>
  );
}
