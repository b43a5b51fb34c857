"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { ChevronRight } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names";

const popup =
  "min-w-44 max-w-72 rounded-lg border border-line bg-panel py-1 text-ink text-sm shadow-lg outline-none";
const item =
  "flex cursor-default items-center gap-2 px-3 py-1.5 outline-none select-none data-[highlighted]:bg-sunken data-[disabled]:opacity-50";

/** A list of things to do, behind a button; all of it by arrows, letters, Enter and Esc too. */
export function Menu({
  trigger,
  children,
}: {
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-50">
          <Base.Popup className={popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({
  icon,
  isDangerous = false,
  disabled = false,
  onClick,
  children,
}: {
  readonly icon?: ReactNode;
  readonly isDangerous?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Base.Item
      disabled={disabled}
      onClick={onClick}
      className={classNames(item, isDangerous && "text-danger")}
    >
      <Icon>{icon}</Icon>
      <span className="min-w-0 truncate">{children}</span>
    </Base.Item>
  );
}

/** A list of its own behind an item. */
export function MenuMore({
  icon,
  label,
  disabled = false,
  children,
}: {
  readonly icon?: ReactNode;
  readonly label: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Base.SubmenuRoot disabled={disabled}>
      <Base.SubmenuTrigger className={item}>
        <Icon>{icon}</Icon>
        <span className="flex-1">{label}</span>
        <ChevronRight className="size-3.5 text-muted" aria-hidden />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner sideOffset={-4} alignOffset={-4} className="z-50">
          <Base.Popup className={classNames(popup, "max-h-80 overflow-y-auto")}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}

export function MenuLine() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}

function Icon({ children }: { readonly children: ReactNode }) {
  return children ? (
    <span aria-hidden className="inline-flex size-4 shrink-0 items-center text-muted">
      {children}
    </span>
  ) : null;
}
