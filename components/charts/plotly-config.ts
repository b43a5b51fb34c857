import type { Config } from "plotly.js";

/** For every plotly chart: no tools over it, and no way for its data to leave the page. */
export const plotlyConfig: Partial<Config> & {
  readonly showSendToCloud: boolean;
  readonly plotlyServerURL: string;
} = {
  displayModeBar: false,
  responsive: true,
  // plotly's default sends charts to its cloud when asked.
  showSendToCloud: false,
  plotlyServerURL: "",
};
