"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { messageWords as words } from "./message-words";
import { PageMessage } from "./page-message";

/** What stands in for a page that threw; `children` is the way to the start page. */
export function Crashed({
  onRetry,
  children,
}: {
  readonly onRetry: () => void;
  readonly children: ReactNode;
}) {
  return (
    <PageMessage title={words.crashedTitle} body={words.crashedBody}>
      <Button variant="primary" onClick={onRetry}>
        {words.tryAgain}
      </Button>
      {children}
    </PageMessage>
  );
}
