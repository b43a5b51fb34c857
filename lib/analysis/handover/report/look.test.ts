import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lookColors } from "./look";

test("the report has the colors of the app's light theme", () => {
  const css = readFileSync("app/globals.css", "utf8");
  const light = [...css.matchAll(/--segment-\d+: light-dark\((#[0-9a-f]{6}),/gu)].map(([, c]) => c);
  expect(light).toEqual([...lookColors]);
});
