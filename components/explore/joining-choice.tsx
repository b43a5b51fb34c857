"use client";

import { Crosshair, SquaresIntersect, SquaresSubtract, SquaresUnite } from "lucide-react";
import { Choice } from "@/components/ui/choice";
import { Hint } from "@/components/ui/hint";
import { useJoining } from "@/lib/client/selection";
import { type Joining, joinings } from "@/lib/client/selection-store";
import { exploreWords as words } from "./words";

const icons = {
  replace: Crosshair,
  add: SquaresUnite,
  subtract: SquaresSubtract,
  within: SquaresIntersect,
} as const;

/** Adding, taking away and narrowing without holding a key. */
export function JoiningChoice() {
  const [joining, joinBy] = useJoining();
  return (
    <Choice
      label={words.selection.joining}
      value={joining}
      options={joinings.map((value) => ({ value, label: <Label joining={value} /> }))}
      onChange={joinBy}
    />
  );
}

function Label({ joining }: { readonly joining: Joining }) {
  const Icon = icons[joining];
  const text = `${words.selection.joining} ${words.selection.joinings[joining]}`;
  return (
    <Hint text={text}>
      <span className="inline-flex h-7 items-center">
        <Icon className="size-4" aria-hidden />
        <span className="sr-only">{text}</span>
      </span>
    </Hint>
  );
}
