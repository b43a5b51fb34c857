"use client";

import { Button, buttonLook } from "@/components/ui/button";
import { PageMessage } from "./page-message";
import { startWords as words } from "./words";

/** What stands in for a page that threw. The link loads anew, so that nothing broken is carried along. */
export function Crashed({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <PageMessage title={words.crashedTitle} body={words.crashedBody}>
      <Button variant="primary" onClick={onRetry}>
        {words.tryAgain}
      </Button>
      <a className={buttonLook()} href="/">
        {words.toStart}
      </a>
    </PageMessage>
  );
}
