"use client";

import { useCallback } from "react";
import type { FoundCustomers } from "@/lib/schema/found-customers";
import { useMethodSettings } from "./computations";
import { useSession } from "./workspace-context";

/** Asks for the customers whose identifier has a text in it. */
export function useFindCustomers(): (text: string) => Promise<FoundCustomers> {
  const { compute } = useSession();
  const settings = useMethodSettings();
  return useCallback(
    (text) => compute.run({ verb: "findCustomers", settings, text }),
    [compute, settings],
  );
}
