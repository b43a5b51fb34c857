"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { usePrepared } from "@/lib/client/computations";
import { useRowsByRule, useSelection } from "@/lib/client/selection";
import type { Joining } from "@/lib/client/selection-store";
import { Cancelled } from "@/lib/schema/cancelled";
import { toFailureData } from "@/lib/schema/failure";
import { completed, completionsAt } from "./rule-completion";
import { ruleExample } from "./rule-example";
import { exploreWords as words } from "./words";

/** Selects customers by a rule such as `orders > 5 and recency < 30`; names of columns are offered while one writes. */
export function RuleField() {
  const { data } = usePrepared();
  const { selection, select } = useSelection();
  const ask = useRowsByRule();
  const [rule, setRule] = useState("");
  const [message, setMessage] = useState("");
  const [offered, setOffered] = useState<readonly string[]>([]);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const profiles = data?.profile.columns ?? [];
  const columns = profiles.filter(({ role }) => role !== "identifier").map(({ name }) => name);
  const close = () => {
    setOffered([]);
    setActive(-1);
  };
  const complete = (name: string) => {
    const caret = input.current?.selectionStart ?? rule.length;
    setRule(completed(rule, caret, name));
    close();
    input.current?.focus();
  };
  const apply = async (joining: Joining) => {
    close();
    try {
      const set = await ask(rule);
      const isNobody = set.words.every((word) => word === 0);
      setMessage(isNobody ? words.selection.nobody : "");
      if (!isNobody) select(set, joining, rule.trim());
    } catch (thrown) {
      if (!(thrown instanceof Cancelled)) setMessage(toFailureData(thrown).message);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isOpen = offered.length > 0;
    const name = offered[active];
    if (event.key === "ArrowDown" && isOpen) setActive((active + 1) % offered.length);
    else if (event.key === "ArrowUp" && isOpen) {
      setActive((active - 1 + offered.length) % offered.length);
    } else if (event.key === "Enter" && name !== undefined) complete(name);
    else if (event.key === "Escape" && isOpen) close();
    else return;
    event.preventDefault();
  };
  return (
    <form
      className="relative space-y-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        void apply("replace");
      }}
    >
      <label htmlFor={id} className="block text-muted">
        {words.selection.rule}
      </label>
      <input
        ref={input}
        id={id}
        role="combobox"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-columns`}
        aria-autocomplete="list"
        aria-describedby={`${id}-message`}
        aria-invalid={message !== ""}
        {...(active >= 0 ? { "aria-activedescendant": `${id}-${active}` } : {})}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={rule}
        placeholder={words.selection.ruleExample(ruleExample(profiles))}
        onChange={({ target }) => {
          setRule(target.value);
          setMessage("");
          setActive(-1);
          const caret = target.selectionStart ?? target.value.length;
          setOffered(completionsAt(target.value, caret, columns));
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
        className="h-8 w-full rounded-md border border-line bg-panel px-2 text-ink text-xs"
      />
      <div
        id={`${id}-columns`}
        role="listbox"
        aria-label={words.selection.columns}
        className={classNames(
          "absolute inset-x-0 bottom-full z-20 max-h-48 overflow-y-auto rounded-md border border-line bg-panel py-1 shadow-lg",
          offered.length === 0 && "hidden",
        )}
      >
        {offered.map((name, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter in the field do the same
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here
          <div
            key={name}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => complete(name)}
            className={classNames(
              "cursor-pointer truncate px-2 py-1 hover:bg-sunken",
              i === active && "bg-sunken",
            )}
          >
            <bdi>{name}</bdi>
          </div>
        ))}
      </div>
      <p
        id={`${id}-message`}
        role="alert"
        className={classNames("text-danger [overflow-wrap:anywhere]", message === "" && "hidden")}
      >
        {message}
      </p>
      {rule.trim() === "" ? null : (
        <div className="flex gap-2">
          <Button size="small" type="submit">
            {words.selection.apply}
          </Button>
          {selection ? (
            <>
              <Button size="small" onClick={() => void apply("add")}>
                {words.selection.add}
              </Button>
              <Button size="small" onClick={() => void apply("subtract")}>
                {words.selection.takeAway}
              </Button>
            </>
          ) : null}
        </div>
      )}
    </form>
  );
}
