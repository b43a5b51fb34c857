import Link from "next/link";
import { useSettings } from "@/lib/client/computations";
import { useMask } from "@/lib/client/personal-view";
import { currentOf, useComputation } from "@/lib/client/use-computation";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import { exploreWords as words } from "./words";

/** To the page of personas, where it is told why a customer is in its segment. */
export function WhyLink({
  row,
  identity,
}: {
  /** Of the Matrix. */
  readonly row: number;
  /** The segment it is in; null: in none. */
  readonly identity: number | null;
}) {
  const { id } = useWorkspaceState().workspace;
  const settings = useSettings();
  const mask = useMask();
  const reply = currentOf(useComputation({ verb: "customers", settings, rows: [row] }, "whyLink"));
  const cell = reply?.cells[0]?.[reply.identifier] ?? "";
  const who = cell === "" ? `#${row + 1}` : mask(cell, reply?.meanings[reply.identifier]);
  const segment = identity === null ? "" : `segment=${identity + 1}&`;
  return (
    <Link
      href={`/w/${id}/personas?${segment}row=${row + 1}`}
      className="inline-block max-w-full truncate rounded text-accent text-xs hover:underline"
    >
      <bdi>{words.why(who)}</bdi>
    </Link>
  );
}
