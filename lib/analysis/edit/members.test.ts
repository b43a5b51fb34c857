import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableOf } from "../prepare/testing/table-of";
import { rowsOf, setFromRows } from "../select/row-set";
import { rowsByRule } from "../select/rows-by-rule";
import { signatureOf } from "./members";
import { packBits, unpackBits } from "./pack-bits";
import { ruleOfConditions } from "./rule-of-conditions";

describe("rows as text", () => {
  it("come back as they were, whatever rows there are", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.array(fc.nat(3000), { maxLength: 200 }),
        (rows, listed) => {
          const set = setFromRows(rows, listed);
          expect(unpackBits(rows, packBits(set))).toEqual(set);
        },
      ),
    );
  });

  it("a tenth of 100,000 customers in one run takes less than 100 characters", () => {
    const run = Array.from({ length: 10_000 }, (_, i) => 40_000 + i);
    expect(packBits(setFromRows(100_000, run)).length).toBeLessThan(100);
  });

  it("of another number of rows, or damaged, are none", () => {
    const packed = packBits(setFromRows(100, [1, 50]));
    expect(unpackBits(200, packed)).toBeNull();
    expect(unpackBits(100, "%%%")).toBeNull();
    expect(unpackBits(100, packed.slice(0, 1))).toBeNull();
    expect(rowsOf(unpackBits(100, packed)!)).toEqual([1, 50]);
  });
});

describe("the signature of customers", () => {
  const ids = { id: ["a", "b", "c"], spend: [1, 2, 3] };
  it("stays while identifiers stay, whatever else is there", () => {
    const one = tableOf(ids, { id: "identifier" });
    const two = tableOf({ ...ids, spend: [7, 8, 9] }, { id: "identifier" });
    expect(signatureOf(one)).toBe(signatureOf(two));
  });

  it("changes with their order, and without identifiers with every cell", () => {
    const one = tableOf(ids, { id: "identifier" });
    const turned = tableOf({ id: ["b", "a", "c"], spend: [1, 2, 3] }, { id: "identifier" });
    expect(signatureOf(one)).not.toBe(signatureOf(turned));
    expect(signatureOf(tableOf({ spend: [1, 2, 3] }))).not.toBe(
      signatureOf(tableOf({ spend: [1, 2, 4] })),
    );
  });
});

it("conditions as a rule pick the very rows, whatever names and values hold", () => {
  const name = 'say "or" (x)';
  const table = tableOf({ [name]: [1, 2, 3, null], plan: ['a "b"', "c or d", "c or d", null] });
  const rule = ruleOfConditions([
    { kind: "number", column: name, above: 1, to: null, missing: true },
    { kind: "category", column: "plan", values: ["c or d"], isNot: false, missing: true },
  ]);
  const all = Uint32Array.from([0, 1, 2, 3]);
  expect(rowsOf(rowsByRule(rule, table, all))).toEqual([1, 2, 3]);
  const others = ruleOfConditions([
    { kind: "category", column: "plan", values: ['a "b"'], isNot: true, missing: false },
  ]);
  expect(rowsOf(rowsByRule(others, table, all))).toEqual([1, 2]);
});
