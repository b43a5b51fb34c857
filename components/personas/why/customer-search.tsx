"use client";

import { Search } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useFindCustomers } from "@/lib/client/find-customers";
import { useMask } from "@/lib/client/personal-view";
import { Cancelled } from "@/lib/schema/cancelled";
import { toFailureData } from "@/lib/schema/failure";
import type { FoundCustomer, FoundCustomers } from "@/lib/schema/found-customers";
import { personasWords } from "../words";
import { whyWords as words } from "./why-words";

type Looking =
  | { readonly kind: "idle" | "looking" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "found"; readonly text: string; readonly found: FoundCustomers };

/** Finds any customer by what it is called; one that was set aside is answered in words. */
export function CustomerSearch({
  identifier,
  onAsk,
}: {
  /** The column that says who is who; undefined: there is none. */
  readonly identifier: string | undefined;
  /** A row of the Matrix. */
  readonly onAsk: (row: number) => void;
}) {
  const find = useFindCustomers();
  const mask = useMask();
  const [text, setText] = useState("");
  const [search, setSearch] = useState<Looking>({ kind: "idle" });
  const latest = useRef(0);
  const look = async () => {
    const turn = ++latest.current;
    const wanted = text.trim();
    if (wanted === "") return setSearch({ kind: "idle" });
    setSearch({ kind: "looking" });
    try {
      const found = await find(wanted);
      if (turn !== latest.current) return;
      setSearch({ kind: "found", text: wanted, found });
      const [only, other] = found.customers;
      if (only && !other && only.row !== null) onAsk(only.row);
    } catch (thrown) {
      if (turn !== latest.current) return;
      if (thrown instanceof Cancelled) setSearch({ kind: "idle" });
      else setSearch({ kind: "failed", message: toFailureData(thrown).message });
    }
  };
  const whoOf = ({ identifier: id, meaning, tableRow }: FoundCustomer) =>
    id === "" ? personasWords.row(tableRow) : mask(id, meaning);
  const label = identifier === undefined ? words.searchByRow : words.searchBy(identifier);
  return (
    <div className="flex flex-col gap-2">
      <search>
        <form
          className="flex gap-1.5"
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          <label className="relative min-w-0 flex-1">
            <span className="sr-only">{words.search}</span>
            <Search
              aria-hidden
              className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted"
            />
            <input
              dir="auto"
              type="search"
              value={text}
              maxLength={300}
              placeholder={label}
              onChange={(event) => setText(event.target.value)}
              className="h-8 w-full rounded-md border border-line bg-panel pr-2 pl-8 text-sm"
            />
          </label>
          <Button type="submit">{words.find}</Button>
        </form>
      </search>
      <div role="status" className="empty:hidden">
        {search.kind === "looking" ? <p className="text-muted">{words.looking}…</p> : null}
        {search.kind === "failed" ? <p className="text-danger">{search.message}</p> : null}
        {search.kind === "found" ? <Outcome search={search} whoOf={whoOf} onAsk={onAsk} /> : null}
      </div>
    </div>
  );
}

function Outcome({
  search: { text, found },
  whoOf,
  onAsk,
}: {
  readonly search: Extract<Looking, { kind: "found" }>;
  readonly whoOf: (customer: FoundCustomer) => string;
  readonly onAsk: (row: number) => void;
}) {
  const { customers, total } = found;
  const [only, other] = customers;
  if (!only) {
    return (
      <p className="break-words">
        <bdi>{words.notFound(text)}</bdi>
      </p>
    );
  }
  if (!other) {
    return only.row === null ? (
      <p className="break-words">
        <bdi>{words.setAside(whoOf(only), only.reason ?? words.unknownReason)}</bdi>
      </p>
    ) : null;
  }
  return (
    <>
      <p className="mb-1 text-muted text-xs">{words.found(customers.length, total)}</p>
      <ul aria-label={words.foundList} className="flex max-h-40 flex-wrap gap-1 overflow-y-auto">
        {customers.map((customer) => (
          <li key={customer.tableRow} className="min-w-0 max-w-full">
            {customer.row === null ? (
              <span
                title={customer.reason ?? words.unknownReason}
                className="block truncate rounded-md px-2 py-1 text-faint"
              >
                <bdi>{whoOf(customer)}</bdi> ({words.setAsideShort})
              </span>
            ) : (
              <Button size="small" className="max-w-full" onClick={() => onAsk(customer.row ?? 0)}>
                <bdi className="truncate">{whoOf(customer)}</bdi>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
