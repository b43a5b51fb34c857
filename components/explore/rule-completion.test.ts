import { describe, expect, it } from "vitest";
import { completed, completionsAt } from "./rule-completion";

const columns = ["orders", "Recency (days)", "and more", "re-orders", "not", 'a "b"'];
const offered = (rule: string) => completionsAt(rule, rule.length, columns);

describe("names of columns offered in a rule", () => {
  it("are those that what is written may become, those that begin with it first", () => {
    expect(offered("o")).toEqual(["orders", "and more", "re-orders", "not"]);
    expect(offered("orders > 5 and rec")).toEqual(["Recency (days)"]);
    expect(offered("not (recency (d")).toEqual(["Recency (days)"]);
    expect(offered("not (rec")).toEqual(["Recency (days)"]);
    expect(offered('"rec')).toEqual(["Recency (days)"]);
  });

  it("are none where a value is written, and none of nothing", () => {
    expect(offered("")).toEqual([]);
    expect(offered("orders > o")).toEqual([]);
    expect(offered("orders is o")).toEqual([]);
    expect(offered("orders > 5 and ")).toEqual([]);
  });

  it("take the place of what was written", () => {
    expect(completed("orders > 5 and rec", 18, "Recency (days)")).toBe(
      "orders > 5 and Recency (days) ",
    );
    expect(completed("or > 5", 2, "re-orders")).toBe("re-orders > 5");
    expect(completed('"a', 2, 'a "b"')).toBe('"a ""b""" ');
    expect(completed("no", 2, "not")).toBe('"not" ');
  });
});
