"use client";

import { Bookmark, X } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import { type KeptResult, mostKept } from "@/lib/schema/kept-result";
import { exploreWords as words } from "../words";
import { isSameResult, useForget, useGoBackTo, useKeep, usePresentResult } from "./use-kept";

/** Results that a person kept under a name: to go back to, to remove; and keeping the present one. */
export function KeptResults() {
  const { kept } = useWorkspaceState().workspace.choices;
  const present = usePresentResult();
  const goBackTo = useGoBackTo();
  const forget = useForget();
  const isKept = kept.some((one) => isSameResult(one, present));
  return (
    <section aria-label={words.kept.title} className="mt-3 border-line border-t px-4 pt-2.5">
      <h3 className="font-semibold">{words.kept.title}</h3>
      {kept.length === 0 ? <p className="text-faint text-xs">{words.kept.none}</p> : null}
      <ul className="mt-1">
        {kept.map((one) => {
          const isPresent = isSameResult(one, present);
          return (
            <li key={one.name} className="flex items-center gap-1">
              <button
                type="button"
                aria-pressed={isPresent}
                title={words.kept.about(one)}
                onClick={() => goBackTo(one)}
                className={classNames(
                  "min-w-0 flex-1 truncate rounded-md px-2 py-1 text-left text-xs hover:bg-sunken",
                  isPresent && "bg-accent-soft font-semibold text-accent",
                )}
              >
                <bdi>{one.name}</bdi>
              </button>
              <IconButton label={words.kept.remove(one.name)} onClick={() => forget(one.name)}>
                <X className="size-3.5" aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ul>
      {present && !isKept && kept.length < mostKept ? (
        <KeepForm key={JSON.stringify(present)} present={present} taken={kept} />
      ) : null}
      {kept.length >= mostKept ? (
        <p className="text-faint text-xs">{words.kept.full(mostKept)}</p>
      ) : null}
    </section>
  );
}

function KeepForm({
  present,
  taken,
}: {
  readonly present: Omit<KeptResult, "name">;
  readonly taken: readonly KeptResult[];
}) {
  const keep = useKeep();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState(words.kept.suggested(present));
  const written = name.trim();
  const isTaken = taken.some((one) => one.name === written);
  if (!isOpen) {
    return (
      <Button size="small" className="mt-1" onClick={() => setIsOpen(true)}>
        <Bookmark className="size-3.5" aria-hidden />
        {words.kept.keep}
      </Button>
    );
  }
  return (
    <form
      className="mt-1 space-y-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (written !== "" && !isTaken) keep({ ...present, name: written });
      }}
    >
      <label htmlFor={id} className="block text-muted text-xs">
        {words.kept.name}
      </label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the button that opened it was just pressed
        autoFocus
        dir="auto"
        maxLength={300}
        value={name}
        autoComplete="off"
        onFocus={({ target }) => {
          target.select();
          target.form?.scrollIntoView({ block: "nearest" });
        }}
        onChange={({ target }) => setName(target.value)}
        className="h-8 w-full rounded-md border border-line bg-panel px-2 text-ink text-xs"
      />
      <p role="alert" className={classNames("text-danger text-xs", !isTaken && "hidden")}>
        {isTaken ? words.kept.taken : ""}
      </p>
      <div className="flex gap-2">
        <Button size="small" type="submit" disabled={written === "" || isTaken}>
          {words.kept.keepIt}
        </Button>
        <Button size="small" variant="quiet" onClick={() => setIsOpen(false)}>
          {words.kept.cancel}
        </Button>
      </div>
    </form>
  );
}
