"use client";

import { Crashed } from "@/components/start/crashed";

export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return <Crashed onRetry={reset} />;
}
