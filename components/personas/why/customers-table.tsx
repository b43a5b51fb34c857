"use client";

import { classNames } from "@/components/ui/class-names";
import { formatCell } from "@/components/ui/column-format";
import { usePrepared } from "@/lib/client/computations";
import { useMask } from "@/lib/client/personal-view";
import type { CustomersReply } from "@/lib/schema/reply";
import { personasWords as words } from "../words";

/** Customers, their figures as people read them and as they stand in the file when pointed at: the identifier, then the columns named in `first`, then the rest. */
export function CustomersTable({
  reply: { columns, meanings, cells: unmasked, identifier },
  rows,
  first,
  label,
  toward,
  asked,
  onAsk,
}: {
  readonly reply: CustomersReply;
  readonly rows: readonly number[];
  readonly first: readonly string[];
  /** What these customers are. */
  readonly label: string;
  /** The row that is explained, and asking for another. */
  readonly asked: number | undefined;
  readonly onAsk: (row: number) => void;
  /** By row, the segment it is nearly in. */
  readonly toward?: ReadonlyMap<number, string>;
}) {
  const mask = useMask();
  const { data } = usePrepared();
  const profiles = new Map((data?.profile.columns ?? []).map((profile) => [profile.name, profile]));
  const cells = unmasked.map((row) => row.map((cell, i) => mask(cell, meanings[i])));
  const rank = new Map(first.map((column, i) => [column, i]));
  const order = columns
    .map((column, at) => ({ column, at }))
    .filter(({ at }) => at !== identifier)
    .sort((a, b) => (rank.get(a.column) ?? first.length) - (rank.get(b.column) ?? first.length));
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-b-lg pb-1"
    >
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="text-left text-muted text-xs">
            <th
              scope="col"
              className="sticky left-0 border-line border-b bg-panel px-4 py-1 font-medium"
            >
              <bdi>{columns[identifier] ?? words.customer}</bdi>
            </th>
            {toward ? (
              <th scope="col" className="border-line border-b px-3 py-1 font-medium">
                {words.toward}
              </th>
            ) : null}
            {order.map(({ column }) => (
              <th
                key={column}
                scope="col"
                title={column}
                className={classNames(
                  "max-w-40 truncate border-line border-b px-3 py-1 font-medium",
                  profiles.get(column)?.kind === "number" && "text-right",
                )}
              >
                <bdi>{column}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((row, i) => (
            <tr key={rows[i]} className="[&:last-child>*]:border-b-0">
              <th
                scope="row"
                className="sticky left-0 max-w-48 truncate whitespace-nowrap border-line border-b bg-panel px-4 py-1 text-left font-medium"
              >
                <button
                  type="button"
                  aria-pressed={rows[i] === asked}
                  title={words.askWhy(row[identifier] ?? words.row(rows[i] ?? 0))}
                  onClick={() => onAsk(rows[i] ?? 0)}
                  className={classNames(
                    "rounded text-left hover:text-accent hover:underline",
                    rows[i] === asked && "text-accent",
                  )}
                >
                  <bdi>{row[identifier] ?? words.row(rows[i] ?? 0)}</bdi>
                </button>
              </th>
              {toward ? (
                <td className="max-w-64 truncate whitespace-nowrap border-line border-b px-3 py-1">
                  <bdi>{toward.get(rows[i] ?? -1)}</bdi>
                </td>
              ) : null}
              {order.map(({ column, at }) => (
                <td
                  key={column}
                  className={classNames(
                    "max-w-40 truncate whitespace-nowrap border-line border-b px-3 py-1",
                    profiles.get(column)?.kind === "number" && "text-right",
                  )}
                  title={row[at]}
                >
                  <bdi>{formatCell(row[at] ?? "", profiles.get(column))}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
