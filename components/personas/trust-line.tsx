import { TriangleAlert } from "lucide-react";
import { TrustMeter } from "@/components/ui/trust-meter";
import type { Trusted } from "@/lib/client/trust";
import { personasWords as words } from "./words";

/** How far the segment can be relied on and why, then what to be careful about. */
export function TrustLine({ trusted }: { readonly trusted: Trusted | undefined }) {
  if (!trusted) return <p className="mt-1 text-faint text-xs">{words.trustComes}</p>;
  const { judgment, warnings } = trusted;
  return (
    <>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
        <TrustMeter judgment={judgment} />
        <span className="text-muted text-xs">{judgment.reasons.join(" ")}</span>
      </p>
      {warnings.map((warning) => (
        <p key={warning} className="mt-1 flex items-baseline gap-1.5 text-warn text-xs">
          <TriangleAlert aria-hidden className="size-3.5 shrink-0 self-center" />
          <bdi>{warning}</bdi>
        </p>
      ))}
    </>
  );
}
