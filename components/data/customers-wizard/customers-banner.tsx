"use client";

import { ShoppingBag } from "lucide-react";
import { useState } from "react";
import { stagePath } from "@/components/shell/stages";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { usePrepared } from "@/lib/client/computations";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { Profile } from "@/lib/schema/profile";
import { CustomersWizard } from "./customers-wizard";
import { wizardWords as words } from "./words";

/** Says that rows are purchases or events and what becomes of them; where they are not, quietly offers the same. */
export function CustomersBanner({ profile }: { readonly profile: Profile }) {
  const [isOpen, setIsOpen] = useState(false);
  const { id } = useWorkspaceState().workspace;
  const recipe = usePrepared().data?.recipe;
  const { purchases, events } = profile;
  const isMade = recipe?.steps.some(({ kind, enabled }) => kind === "customers" && enabled);
  const isPossible = profile.rows > 1 && profile.columns.some(({ kind }) => kind === "date");
  const wizard = isOpen ? (
    <CustomersWizard profile={profile} onClose={() => setIsOpen(false)} />
  ) : null;

  if (!purchases && !events && !isMade) {
    if (!isPossible) return null;
    return (
      <div className="flex flex-wrap items-center justify-end gap-2 px-1 text-muted text-xs">
        <p>{words.offer}</p>
        <Button size="small" onClick={() => setIsOpen(true)}>
          {words.offerOpen}
        </Button>
        {wizard}
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-lg bg-accent-soft px-5 py-3">
      <ShoppingBag className="size-5 shrink-0 text-accent" aria-hidden />
      <p className="min-w-72 flex-1">
        <strong className="font-semibold">
          {events ? words.eventsTitle : purchases ? words.purchasesTitle : words.madeTitle}.
        </strong>{" "}
        {recipe && !isMade
          ? words.off
          : events
            ? words.events(events.user, events.event, events.time)
            : purchases
              ? words.purchases(purchases.identifier, purchases.date, purchases.amount)
              : words.madeDetail}
      </p>
      <Button size="small" variant="primary" onClick={() => setIsOpen(true)}>
        {words.open}
      </Button>
      <ButtonLink href={stagePath(id, "prepare")} size="small">
        {words.seeRecipe}
      </ButtonLink>
      {wizard}
    </div>
  );
}
