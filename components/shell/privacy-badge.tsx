import { Lock } from "lucide-react";
import { Hint } from "@/components/ui/hint";
import { shellWords } from "./words";

export function PrivacyBadge() {
  return (
    <Hint text={shellWords.badgeDetail}>
      <span className="inline-flex h-7 shrink-0 items-center gap-1.5 rounded-full border border-line px-2.5 text-muted text-xs">
        <Lock className="size-3" aria-hidden />
        {shellWords.badge}
      </span>
    </Hint>
  );
}
