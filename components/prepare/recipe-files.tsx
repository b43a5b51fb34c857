"use client";

import { Download, FolderOpen, ScrollText } from "lucide-react";
import { useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useSettings } from "@/lib/client/computations";
import { downloadName } from "@/lib/client/download-name";
import { saveBlob } from "@/lib/client/save-blob";
import { useDownload } from "@/lib/client/use-download";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import { toFailureData } from "@/lib/schema/failure";
import type { Recipe } from "@/lib/schema/recipe";
import { parseRecipe, toRecipeFile } from "@/lib/schema/recipe-file";
import { prepareWords as words } from "./words";

/** Saves the recipe and its log, and loads one; what is wrong with a file is said beside the buttons. */
export function RecipeFiles({
  recipe,
  onLoad,
  onFailure,
}: {
  readonly recipe: Recipe;
  readonly onLoad: (recipe: Recipe) => void;
  readonly onFailure: (message: string | null) => void;
}) {
  const settings = useSettings();
  const { name } = useWorkspaceState().workspace;
  const input = useRef<HTMLInputElement>(null);
  const download = useDownload();
  const [inputKey, setInputKey] = useState(0);
  const load = async (file: File | undefined) => {
    if (!file) return;
    try {
      onLoad(parseRecipe(await file.text()));
      onFailure(null);
    } catch (thrown) {
      onFailure(toFailureData(thrown).message);
    }
    // The same file can be chosen again after it was mended.
    setInputKey((key) => key + 1);
  };
  return (
    <>
      <IconButton
        label={words.save}
        onClick={() => {
          const text = `${JSON.stringify(toRecipeFile(recipe), null, 2)}\n`;
          const blob = new Blob([text], { type: "application/json" });
          saveBlob(blob, downloadName(name, "recipe", "json"));
        }}
      >
        <Download className="size-4" aria-hidden />
      </IconButton>
      <IconButton label={words.load} onClick={() => input.current?.click()}>
        <FolderOpen className="size-4" aria-hidden />
      </IconButton>
      <input
        key={inputKey}
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={words.load}
        className="hidden"
        onChange={(event) => void load(event.target.files?.[0])}
      />
      <IconButton
        label={words.log}
        disabled={download.state === "working"}
        onClick={() =>
          download.start(
            { verb: "recipeLog", settings, createdAt: new Date().toISOString() },
            downloadName(name, "recipe log", "md"),
          )
        }
      >
        <ScrollText className="size-4" aria-hidden />
      </IconButton>
    </>
  );
}
