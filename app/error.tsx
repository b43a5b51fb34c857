"use client";

import { Crashed } from "@/components/start/crashed";
import { messageWords as words } from "@/components/start/message-words";
import { ButtonLink } from "@/components/ui/button-link";

export default function ErrorPage({ retry }: { readonly retry: () => void }) {
  return (
    <Crashed onRetry={retry}>
      <ButtonLink href="/">{words.toStart}</ButtonLink>
    </Crashed>
  );
}
