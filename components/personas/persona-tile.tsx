import { segmentColor } from "@/components/charts/segment-look";
import { classNames } from "@/components/ui/class-names";
import { SegmentMark } from "@/components/ui/segment-mark";
import { suggestIcon } from "@/lib/analysis/persona/suggest-icon";
import type { Persona } from "@/lib/schema/persona";
import { personaIconShapes } from "./persona-icons";

/** A persona's icon on its color, with the shape that tells segments apart without color. */
export function PersonaTile({
  persona: { segment, icon },
  suggestedName,
  isSmall = false,
}: {
  readonly persona: Pick<Persona, "segment" | "icon">;
  readonly suggestedName: string;
  readonly isSmall?: boolean;
}) {
  const Icon = personaIconShapes[icon ?? suggestIcon(suggestedName)];
  return (
    <span
      aria-hidden
      className={classNames(
        "relative flex shrink-0 items-center justify-center text-panel [print-color-adjust:exact]",
        isSmall ? "size-9 rounded-lg" : "size-16 rounded-xl",
      )}
      style={{ background: segmentColor(segment) }}
    >
      <Icon className={isSmall ? "size-5" : "size-8"} strokeWidth={1.75} />
      <span
        className={classNames(
          "absolute flex items-center justify-center rounded-full bg-panel",
          isSmall ? "-right-1.5 -bottom-1.5 size-4.5" : "-right-2 -bottom-2 size-6",
        )}
      >
        <SegmentMark segment={segment} size={isSmall ? 11 : 15} />
      </span>
    </span>
  );
}
