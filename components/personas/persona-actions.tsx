"use client";

import { Copy, Printer } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import type { PersonaFigures } from "@/lib/analysis/persona/text/persona-sections";
import {
  personaMarkdown,
  personasMarkdown,
  personasText,
  personaText,
} from "@/lib/analysis/persona/text/persona-text";
import { downloadName } from "@/lib/client/download-name";
import { saveBlob } from "@/lib/client/save-blob";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import { cardWords as words } from "./card-words";

type Form = keyof typeof words.forms;
const extensions: Readonly<Record<Form, string>> = { text: "txt", markdown: "md" };

/** Taking one persona or all along: as text, as Markdown, on paper. */
export function PersonaActions({
  picked,
  all,
  onPrint,
}: {
  readonly picked: PersonaFigures;
  readonly all: readonly PersonaFigures[];
  readonly onPrint: (which: "picked" | "all") => void;
}) {
  const { name } = useWorkspaceState().workspace;
  const [status, setStatus] = useState("");
  const copy = async (what: string, form: Form, text: string) => {
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (isCopied) {
      setStatus(words.copied(what, words.forms[form]));
      return;
    }
    const file = downloadName(name, words.file, extensions[form]);
    saveBlob(new Blob([text], { type: "text/plain;charset=utf-8" }), file);
    setStatus(words.downloaded(file));
  };
  const one = picked.name;
  const every = words.everyPersona;
  return (
    <div className="flex flex-col items-end gap-1 print:hidden">
      <div className="flex gap-2">
        <Menu
          trigger={
            <Button>
              <Copy aria-hidden className="size-4" />
              {words.copy}
            </Button>
          }
        >
          <MenuItem onClick={() => void copy(one, "text", personaText(picked))}>
            {words.copyText}
          </MenuItem>
          <MenuItem onClick={() => void copy(one, "markdown", personaMarkdown(picked))}>
            {words.copyMarkdown}
          </MenuItem>
          <MenuLine />
          <MenuItem onClick={() => void copy(every, "text", personasText(all))}>
            {words.copyAllText}
          </MenuItem>
          <MenuItem onClick={() => void copy(every, "markdown", personasMarkdown(all))}>
            {words.copyAllMarkdown}
          </MenuItem>
        </Menu>
        <Menu
          trigger={
            <Button>
              <Printer aria-hidden className="size-4" />
              {words.print}
            </Button>
          }
        >
          <MenuItem onClick={() => onPrint("picked")}>{words.printOne}</MenuItem>
          <MenuItem onClick={() => onPrint("all")}>{words.printAll}</MenuItem>
        </Menu>
      </div>
      <p role="status" className="max-w-72 text-right text-muted text-xs">
        <bdi>{status}</bdi>
      </p>
    </div>
  );
}
