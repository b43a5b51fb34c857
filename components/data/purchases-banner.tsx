"use client";

import { ShoppingBag } from "lucide-react";
import { stagePath } from "@/components/shell/stages";
import { ButtonLink } from "@/components/ui/button-link";
import { usePrepared } from "@/lib/client/computations";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { PurchaseColumns } from "@/lib/schema/profile";
import { dataWords as words } from "./words";

/** Says that rows are purchases and what becomes of them. */
export function PurchasesBanner({ purchases }: { readonly purchases: PurchaseColumns }) {
  const { id } = useWorkspaceState().workspace;
  const steps = usePrepared().data?.recipe.steps ?? [];
  const isOff =
    steps.length > 0 && !steps.some(({ kind, enabled }) => kind === "customers" && enabled);
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-lg bg-accent-soft px-5 py-3">
      <ShoppingBag className="size-5 shrink-0 text-accent" aria-hidden />
      <p className="min-w-72 flex-1">
        <strong className="font-semibold">{words.purchasesTitle}.</strong>{" "}
        {isOff
          ? words.purchasesOff
          : words.purchases(purchases.identifier, purchases.date, purchases.amount)}
      </p>
      <ButtonLink href={stagePath(id, "prepare")} size="small">
        {words.purchasesChange}
      </ButtonLink>
    </div>
  );
}
