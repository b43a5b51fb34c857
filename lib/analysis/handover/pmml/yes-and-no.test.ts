import { expect, it } from "vitest";
import { yesAndNo } from "./yes-and-no";

it("columns of yes and no are read however a file or a database writes them", () => {
  const { fields, names } = yesAndNo([
    { name: "churned", kind: "boolean" },
    { name: "yes or no: churned", kind: "boolean" },
    { name: "spend", kind: "number" },
  ]);
  expect([...names]).toEqual([
    ["churned", "yes or no: churned 2"],
    ["yes or no: churned", "yes or no: yes or no: churned"],
  ]);
  const meant = new Map(
    [...fields[1]!.matchAll(/<from>([^<]*)<\/from><to>([^<]*)<\/to>/gu)].map(([, from, to]) => [
      from,
      to,
    ]),
  );
  for (const word of ["1", "1.0", "yes", "ja", "true", "oui", "sí"])
    expect(meant.get(word)).toBe("true");
  for (const word of ["0", "0.0", "no", "nein", "false", "não"])
    expect(meant.get(word)).toBe("false");
  expect(meant.has("maybe")).toBe(false);
  expect(fields[0]).toContain('<Apply function="lowercase"><FieldRef field="churned"/>');
});
