"use client";

import "./globals.css";
import { Crashed } from "@/components/start/crashed";
import { messageWords as words } from "@/components/start/message-words";
import { buttonLook } from "@/components/ui/button";

/** Stands in for the whole document, router included: so the link is a plain one. */
export default function GlobalError({ retry }: { readonly retry: () => void }) {
  return (
    <html lang="en-US">
      <body>
        <Crashed onRetry={retry}>
          <a className={buttonLook()} href="/">
            {words.toStart}
          </a>
        </Crashed>
      </body>
    </html>
  );
}
