"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useElementSize } from "@/components/charts/use-element-size";
import type { ColumnProfile, Finding } from "@/lib/schema/profile";
import { ColumnCard } from "./column-card";
import { profileWords } from "./profile-words";

/** Up to so many cards all stand in the page. */
const fewCards = 36;
const cardWidth = 222;
const cardHeight = 268;

interface Cards {
  readonly profiles: readonly ColumnProfile[];
  readonly findingsOf: ReadonlyMap<string, readonly Finding[]>;
}

/** A card a column; of thousands of columns, only those in sight exist. */
export function CardGrid({ profiles, findingsOf }: Cards) {
  if (profiles.length > fewCards) return <ManyCards profiles={profiles} findingsOf={findingsOf} />;
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(210px,1fr))] gap-3 px-4 pb-4">
      {profiles.map((profile) => (
        <ColumnCard key={profile.name} profile={profile} findings={findingsOf.get(profile.name)} />
      ))}
    </ul>
  );
}

function ManyCards({ profiles, findingsOf }: Cards) {
  const { ref: scroller, width } = useElementSize<HTMLDivElement>();
  const across = Math.max(1, Math.floor(width / cardWidth));
  const down = useVirtualizer({
    count: Math.ceil(profiles.length / across),
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    overscan: 1,
  });
  return (
    <section
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
      aria-label={profileWords.cards}
      className="h-[640px] overflow-y-auto border-line border-t px-4"
    >
      <div className="relative" style={{ height: down.getTotalSize() }}>
        {down.getVirtualItems().map(({ index, start, key }) => (
          <ul
            key={key}
            ref={down.measureElement}
            data-index={index}
            className="absolute left-0 grid w-full gap-3 pt-3"
            style={{ top: start, gridTemplateColumns: `repeat(${across}, minmax(0, 1fr))` }}
          >
            {profiles.slice(index * across, (index + 1) * across).map((profile) => (
              <ColumnCard
                key={profile.name}
                profile={profile}
                findings={findingsOf.get(profile.name)}
              />
            ))}
          </ul>
        ))}
      </div>
    </section>
  );
}
