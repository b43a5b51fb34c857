"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  footer,
  isWide = false,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** For two columns side by side. */
  readonly isWide?: boolean;
}) {
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/40" />
        <Base.Popup
          className={classNames(
            "fixed top-1/2 left-1/2 z-50 flex -translate-x-1/2 -translate-y-1/2 flex-col rounded-xl border border-line bg-panel text-ink shadow-xl",
            isWide
              ? "max-h-[92vh] w-[min(72rem,calc(100vw-2rem))]"
              : "max-h-[85vh] w-[min(34rem,calc(100vw-2rem))]",
          )}
        >
          <header className="flex items-center justify-between border-line border-b px-5 py-3">
            <Base.Title className="font-semibold text-base">{title}</Base.Title>
            <Base.Close
              aria-label="Close"
              className="inline-flex size-7 items-center justify-center rounded-md text-muted hover:bg-sunken"
            >
              <X className="size-4" aria-hidden />
            </Base.Close>
          </header>
          <div className="overflow-y-auto px-5 py-4">{children}</div>
          {footer ? (
            <footer className="flex justify-end gap-2 border-line border-t px-5 py-3">
              {footer}
            </footer>
          ) : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
