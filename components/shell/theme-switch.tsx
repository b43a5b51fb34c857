"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { parseTheme, type Theme, themeCookie, themes } from "./theme";
import { shellWords } from "./words";

const icons = { system: Monitor, light: Sun, dark: Moon };
const oneYearSeconds = 31_536_000;

/** Goes round system, light, dark. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(() =>
    typeof document === "undefined" ? "system" : parseTheme(document.documentElement.dataset.theme),
  );
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  const Icon = icons[theme];
  return (
    <IconButton
      label={shellWords.theme(theme, next)}
      suppressHydrationWarning
      onClick={() => {
        setTheme(next);
        if (next === "system") delete document.documentElement.dataset.theme;
        else document.documentElement.dataset.theme = next;
        // biome-ignore lint/suspicious/noDocumentCookie: the server reads it on the next request
        document.cookie = `${themeCookie}=${next}; path=/; max-age=${oneYearSeconds}; samesite=strict`;
      }}
    >
      <Icon className="size-4" aria-hidden />
    </IconButton>
  );
}
