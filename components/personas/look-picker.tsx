"use client";

import { Popover } from "@base-ui/react/popover";
import { useState } from "react";
import { paletteColor, segmentShapePath } from "@/components/charts/segment-look";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { suggestIcon } from "@/lib/analysis/persona/suggest-icon";
import { colorOf } from "@/lib/client/choose-color";
import { useChooseColor } from "@/lib/client/use-choose-color";
import { useEditPersona } from "@/lib/client/use-edit-persona";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import { type Persona, personaIcons } from "@/lib/schema/persona";
import { cardWords as words } from "./card-words";
import { personaIconShapes } from "./persona-icons";
import { PersonaTile } from "./persona-tile";
import { personasWords } from "./words";

/** The persona's icon; behind it, the choice of another icon and of another of the twelve colors. */
export function LookPicker({
  persona,
  suggestedName,
  name,
  names,
}: {
  readonly persona: Persona;
  readonly suggestedName: string;
  readonly name: string;
  /** Of all segments that are shown, keyed by their number. */
  readonly names: ReadonlyMap<number, string>;
}) {
  const { choices } = useWorkspaceState().workspace;
  const edit = useEditPersona();
  const choose = useChooseColor();
  const [swapped, setSwapped] = useState<number | null>(null);
  const { segment } = persona;
  const suggested = suggestIcon(suggestedName);
  const shown = [...names.keys()];
  const usersOf = (color: number) =>
    shown
      .filter((other) => other !== segment && colorOf(choices, other) === color)
      .map((other) => names.get(other) ?? "");
  return (
    <Popover.Root onOpenChange={() => setSwapped(null)}>
      <Popover.Trigger
        aria-label={words.look(name)}
        title={words.look(name)}
        className="rounded-xl transition-opacity hover:opacity-85"
      >
        <PersonaTile persona={persona} suggestedName={suggestedName} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={10} align="start" className="z-50">
          <Popover.Popup className="w-80 max-w-[calc(100vw-2rem)] rounded-xl border border-line bg-panel p-4 text-ink shadow-xl outline-none">
            <Popover.Title className="mb-2 font-semibold">{words.icon}</Popover.Title>
            <div className="grid grid-cols-9 gap-1">
              {personaIcons.map((icon) => {
                const Icon = personaIconShapes[icon];
                const isChosen = icon === (persona.icon ?? suggested);
                return (
                  <button
                    key={icon}
                    type="button"
                    aria-label={words.iconName(icon)}
                    aria-pressed={isChosen}
                    title={words.iconName(icon)}
                    onClick={() => edit(personasWords.change.look(segment), segment, { icon })}
                    className={classNames(
                      "flex size-7 items-center justify-center rounded-md hover:bg-sunken",
                      isChosen ? "bg-accent-soft text-accent" : "text-muted",
                    )}
                  >
                    <Icon aria-hidden className="size-4" />
                  </button>
                );
              })}
            </div>
            {persona.icon !== null && persona.icon !== suggested ? (
              <Button
                size="small"
                variant="quiet"
                className="mt-1 -ml-2"
                onClick={() => edit(personasWords.change.look(segment), segment, { icon: null })}
              >
                {words.suggestedIcon}
              </Button>
            ) : null}
            <h3 className="mt-3 mb-2 font-semibold">{words.color}</h3>
            <div className="grid grid-cols-6 gap-1.5">
              {words.colors.map((color, at) => {
                const isChosen = colorOf(choices, segment) === at;
                const label = words.colorOf(color, usersOf(at));
                return (
                  <button
                    key={color}
                    type="button"
                    aria-label={label}
                    aria-pressed={isChosen}
                    title={label}
                    onClick={() =>
                      setSwapped(choose(personasWords.change.look(segment), segment, at, shown))
                    }
                    className={classNames(
                      "flex h-9 items-center justify-center rounded-md border hover:bg-sunken",
                      isChosen ? "border-accent bg-accent-soft" : "border-transparent",
                    )}
                  >
                    <svg aria-hidden width="20" height="20" viewBox="-6 -6 12 12">
                      <path
                        d={segmentShapePath(segment, 5)}
                        fill={paletteColor(at)}
                        fillRule="evenodd"
                      />
                    </svg>
                  </button>
                );
              })}
            </div>
            <p role="status" className="mt-2 text-muted text-xs">
              {swapped === null ? words.colorKept : words.swapped(names.get(swapped) ?? "")}
            </p>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
