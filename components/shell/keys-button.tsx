"use client";

import { Keyboard } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useKeys } from "@/components/ui/keys/use-keys";
import { shellWords } from "./words";

const KeysDialog = lazy(async () => ({
  default: (await import("@/components/ui/keys/keys-dialog")).KeysDialog,
}));

/** The keys that do something, by button and by `?`. */
export function KeysButton() {
  const [isOpen, setIsOpen] = useState(false);
  useKeys({ list: () => setIsOpen(true) });
  return (
    <>
      <IconButton label={shellWords.keys} onClick={() => setIsOpen(true)}>
        <Keyboard className="size-4" aria-hidden />
      </IconButton>
      <Suspense>
        {isOpen ? <KeysDialog title={shellWords.keys} onClose={() => setIsOpen(false)} /> : null}
      </Suspense>
    </>
  );
}
