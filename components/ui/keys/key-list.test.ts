import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chartKeys, isKey, type KeyName, keyGroups } from "./key-list";

const components = join(import.meta.dirname, "../..");
const sources = readdirSync(components, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes(".test."))
  .map((path) => ({ path, text: readFileSync(join(components, path), "utf8") }));

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({
    key,
    metaKey: false,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  }) as KeyboardEvent;

describe("the list of keys", () => {
  it("has every key the page listens to: nobody listens past it", () => {
    const listening = sources
      .filter(({ text }) => /(?:window|document)\.addEventListener\(\s*"key/.test(text))
      .map(({ path }) => path);
    expect(listening).toEqual(["ui/keys/use-keys.ts"]);
  });

  it("has every chart that answers to keys", () => {
    const answering = sources
      .filter(({ path, text }) => path.startsWith("charts/") && /\.key\b/.test(text))
      .map(({ path }) => path.split("/")[1]?.replace(".tsx", "") ?? "");
    expect([...new Set(answering)].filter((chart) => !(chart in chartKeys))).toEqual([]);
  });

  it("says each thing once within a group", () => {
    for (const { keys } of keyGroups) {
      const said = keys.map(({ does }) => does);
      expect(new Set(said).size).toBe(said.length);
    }
  });

  it.each<[KeyName, KeyboardEvent]>([
    ["list", pressed("?", { shiftKey: true })],
    ["undo", pressed("z", { ctrlKey: true })],
    ["undo", pressed("z", { metaKey: true })],
    ["redo", pressed("Z", { ctrlKey: true, shiftKey: true })],
    ["redo", pressed("y", { ctrlKey: true })],
    ["saveWork", pressed("s", { metaKey: true })],
    ["fewer", pressed("[")],
    ["more", pressed("]")],
    ["pick", pressed("9")],
    ["clear", pressed("Escape")],
  ])("knows the key for: %s", (name, event) => {
    const names: readonly KeyName[] = [
      "list",
      "undo",
      "redo",
      "saveWork",
      "fewer",
      "more",
      "pick",
      "clear",
    ];
    expect(names.filter((one) => isKey(one, event))).toEqual([name]);
  });

  it("leaves alone what belongs to the browser", () => {
    for (const event of [pressed("[", { ctrlKey: true }), pressed("1", { altKey: true })])
      expect(isKey("fewer", event) || isKey("pick", event)).toBe(false);
    expect(isKey("undo", pressed("z"))).toBe(false);
    expect(isKey("saveWork", pressed("s", { ctrlKey: true, shiftKey: true }))).toBe(false);
  });
});
