import { describe, expect, it } from "vitest";
import { customers, twoSegments } from "../testing/customers";
import { versionOf } from "./list-source";

const { scored } = twoSegments(customers);
const names = new Map(scored.identities.map((identity) => [identity, `Name ${identity}`]));
const how = { k: 2, algorithm: "kmeans" };
const version = versionOf(how, scored, names);

describe("the version of a list", () => {
  it("is twelve hexadecimal digits, the same for the same result however it is written down", () => {
    expect(version).toMatch(/^[0-9a-f]{12}$/u);
    const reordered = new Map([...names].reverse());
    expect(versionOf({ algorithm: "kmeans", k: 2 }, scored, reordered)).toBe(version);
  });

  it("is another when one customer is in another segment", () => {
    const labels = scored.clustering.labels.with(0, 1 - scored.clustering.labels[0]!);
    const other = { ...scored, clustering: { ...scored.clustering, labels } };
    expect(versionOf(how, other, names)).not.toBe(version);
  });

  it("is another when a segment is renamed, has another number, or the result was made another way", () => {
    const renamed = new Map(names).set(scored.identities[0]!, "Regulars");
    const identities = scored.identities.map((identity) => identity + 1);
    const versions = [
      version,
      versionOf(how, scored, renamed),
      versionOf(how, { ...scored, identities }, new Map(identities.map((id) => [id, ""]))),
      versionOf({ ...how, k: 3 }, scored, names),
    ];
    expect(new Set(versions).size).toBe(versions.length);
  });
});
