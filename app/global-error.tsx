"use client";

import "./globals.css";
import { Crashed } from "@/components/start/crashed";

/** Stands in for the whole document, layout included. */
export default function GlobalError({ reset }: { readonly reset: () => void }) {
  return (
    <html lang="en-US">
      <body>
        <Crashed onRetry={reset} />
      </body>
    </html>
  );
}
