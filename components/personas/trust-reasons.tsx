import { TriangleAlert } from "lucide-react";
import type { Trusted } from "@/lib/client/trust";
import { personasWords as words } from "./words";

/** Why the segment can be relied on as far as it can, then what to be careful about. */
export function TrustReasons({ trusted }: { readonly trusted: Trusted | undefined }) {
  if (!trusted) return <p className="mt-0.5 text-faint text-xs">{words.trustComes}</p>;
  const { judgment, warnings } = trusted;
  return (
    <>
      <p className="mt-0.5 text-muted text-xs">{judgment.reasons.join(" ")}</p>
      {warnings.map((warning) => (
        <p key={warning} className="mt-1 flex items-baseline gap-1.5 text-warn text-xs">
          <TriangleAlert aria-hidden className="size-3.5 shrink-0 self-center" />
          <bdi>{warning}</bdi>
        </p>
      ))}
    </>
  );
}
