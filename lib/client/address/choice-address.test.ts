import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { algorithms } from "@/lib/schema/algorithm";
import { type Choices, initialChoices } from "@/lib/schema/workspace";
import {
  addressOf,
  agree,
  type FoundAddress,
  isSameAddress,
  parseK,
  parseMethod,
  withAddress,
} from "./choice-address";

describe("the address of the choices", () => {
  it("reads only numbers and methods that there are", () => {
    expect(["2", "50", "auto"].map(parseK)).toEqual([2, 50, "auto"]);
    for (const text of ["1", "51", "99", "-3", "3.5", "3e1", "", " 4", "NaN", "0x10"])
      expect(parseK(text)).toBeNull();
    expect(parseMethod("ward")).toBe("ward");
    for (const text of ["foo", "", "constructor", "__proto__"])
      expect(parseMethod(text)).toBeNull();
  });

  it("says nothing else where it says nothing, and another method starts with its own parameters", () => {
    const choices: Choices = { ...initialChoices, k: 4, parameters: { split: "size" } };
    expect(withAddress(choices, { k: null, method: null })).toBe(choices);
    expect(withAddress(choices, { k: "auto", method: null })).toMatchObject({
      k: null,
      parameters: { split: "size" },
    });
    expect(withAddress(choices, { k: null, method: "ward" })).toMatchObject({
      k: 4,
      algorithm: "ward",
      parameters: {},
    });
  });
});

/** A tab: its history of addresses and the choices, brought to agreement after every move. */
function tab(link: FoundAddress) {
  const places: FoundAddress[] = [link];
  let at = 0;
  let agreed: FoundAddress | null = null;
  let choices = initialChoices;
  let steps = 0;
  const settle = () => {
    for (let turns = 0; ; turns++) {
      const here = places[at]!;
      const next = agree(agreed, here, choices);
      if (next.kind === "agree") {
        agreed = here;
        return;
      }
      if (turns > 2) throw new Error("choices and address do not come to rest");
      if (next.kind === "choose") {
        choices = next.choices;
        steps++;
        continue;
      }
      if (next.isNewPlace) places.splice(++at, places.length, next.address);
      else places[at] = next.address;
      agreed = next.address;
    }
  };
  settle();
  return {
    choose(change: Partial<Choices>) {
      choices = { ...choices, ...change };
      settle();
    },
    go(by: number) {
      at = Math.min(places.length - 1, Math.max(0, at + by));
      settle();
    },
    state: () => ({ choices, address: places[at]!, places: places.length, at, steps }),
  };
}

const nowhere: FoundAddress = { k: null, method: null };
const ks = fc.option(fc.integer({ min: 2, max: 9 }));
const moves = fc.array(
  fc.oneof(
    fc.record({ k: ks, algorithm: fc.constantFrom(...algorithms) }),
    fc.integer({ min: -3, max: 3 }),
  ),
  { maxLength: 30 },
);

describe("address and choices", () => {
  it("agree after every change, step back and step forward", () => {
    fc.assert(
      fc.property(moves, (made) => {
        const one = tab(nowhere);
        for (const move of made) {
          if (typeof move === "number") one.go(move);
          else one.choose(move);
          const { address, choices } = one.state();
          expect(isSameAddress(address, addressOf(choices))).toBe(true);
        }
      }),
    );
  });

  it("lead back to every choice by going back, and forth again", () => {
    const one = tab(nowhere);
    one.choose({ k: 5 });
    one.choose({ algorithm: "ward" });
    one.go(-1);
    expect(one.state().choices).toMatchObject({ k: 5, algorithm: "kmeans" });
    one.go(-1);
    expect(one.state().choices.k).toBeNull();
    one.go(2);
    expect(one.state().choices).toMatchObject({ k: 5, algorithm: "ward" });
    expect(one.state().places).toBe(3);
  });

  it("take a link as one step, one that says the same or nothing as none, and correct it in place", () => {
    expect(tab({ k: 7, method: null }).state()).toMatchObject({
      steps: 1,
      places: 1,
      address: { k: 7, method: "kmeans" },
    });
    expect(tab(nowhere).state()).toMatchObject({
      steps: 0,
      places: 1,
      address: { k: "auto", method: "kmeans" },
    });
    expect(tab({ k: "auto", method: "kmeans" }).state().steps).toBe(0);
  });
});
