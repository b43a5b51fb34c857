import { formatShare } from "@/components/ui/formats";
import { SegmentMark } from "@/components/ui/segment-mark";
import { exploreWords as words } from "./words";

export interface Part {
  /** null: in no segment. */
  readonly identity: number | null;
  readonly name: string;
  readonly share: number;
}

const told = 4;

/** How many customers, and in which segments they are. */
export function BranchParts({
  rows,
  parts,
}: {
  readonly rows: number;
  readonly parts: readonly Part[];
}) {
  return (
    <>
      <p className="font-semibold">{words.customers(rows)}</p>
      <ul>
        {parts.slice(0, told).map(({ identity, name, share }) => (
          <li key={identity} className="flex items-center gap-1.5">
            {identity === null ? null : <SegmentMark segment={identity} size={10} />}
            <bdi className="max-w-40 truncate">{name}</bdi>
            <span className="ml-auto pl-2 text-muted">{formatShare(share)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
