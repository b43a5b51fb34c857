import type { Advice, ShapeFacts } from "@/lib/schema/advice";
import type { Algorithm } from "@/lib/schema/algorithm";
import { manyCoded } from "./measure-shape";
import { limitOf, adviceWords as words } from "./words";

/** Adjusted Rand index from which two partitions are the same groups. */
const sameFrom = 0.9;
/** Clouds that fit less better than this, in nats per customer, are as good as simpler ones. */
const worthClouds = 0.25;
const longFrom = 2.5;
const unevenFrom = 5;
const manyFarOut = 0.02;
/** Typical customers are looked for among 10,000; with more different ones k-means is the more exact. */
const manyRows = 50_000;

/**
 * The methods that suit customers of this shape, best first, with reasons as plain sentences; at least one. Groups with space between them decide
 * first: who finds them is right. Else segments that are not clear are told by clouds where these fit much better, and by
 * centers where not. Many customers that are far out, or coded columns without clear segments, put methods first that bear them.
 */
export function advise(facts: ShapeFacts): readonly Advice[] {
  const ranked = [...byShape(facts)];
  if (!ranked.some(({ algorithm }) => algorithm === "kmeans")) {
    ranked.push({ algorithm: "kmeans", reasons: [words.plain] });
  }
  return ranked.map(({ algorithm, reasons }) => {
    const limit = limitOf(algorithm, facts);
    return { algorithm, reasons: limit === null ? reasons : [...reasons, limit] };
  });
}

function byShape(facts: ShapeFacts): readonly Advice[] {
  const { dense, codedShare, verdict, farOutShare, cloudGain, elongation } = facts;
  if (dense && dense.byCenters < sameFrom) {
    const agreesMore = dense.byClouds >= sameFrom && dense.byClouds > dense.byCenters;
    if (agreesMore) return [{ algorithm: "mixture", reasons: cloudReasons(facts) }];
    const chains = words.chains(dense);
    return [
      { algorithm: "hdbscan", reasons: [chains, words.linked] },
      { algorithm: "genie", reasons: [chains, words.linkedEvenly] },
      { algorithm: "single", reasons: [chains, words.linkedPlainly] },
    ];
  }
  const plain = dense ? words.round(dense) : words[verdict.kind](verdict.k);
  const isMixed = codedShare >= manyCoded;
  if (isMixed && facts.distinctRows <= manyRows) {
    const coded: Advice[] = [
      { algorithm: "kmedoids", reasons: [words.coded(codedShare)] },
      { algorithm: "ward", reasons: [words.codedTree] },
    ];
    const centers: Advice = { algorithm: "kmeans", reasons: [plain] };
    return verdict.kind === "clear" ? [centers, ...coded] : [...coded, centers];
  }
  const isLong = cloudGain >= worthClouds && elongation >= longFrom;
  if (!dense && verdict.kind !== "clear" && isLong) {
    return [
      { algorithm: "mixture", reasons: [words.long(elongation)] },
      { algorithm: "kmeans", reasons: [plain] },
    ];
  }
  if (farOutShare >= manyFarOut && verdict.kind !== "none") {
    const robust: Advice[] = [
      { algorithm: "kmedoids", reasons: [words.farOutPulled(farOutShare)] },
    ];
    const outside: Advice = { algorithm: "hdbscan", reasons: [words.farOut(farOutShare)] };
    return dense ? [outside, ...robust] : [...robust, outside];
  }
  const others: readonly Algorithm[] = dense ? ["ward", "hdbscan"] : ["ward"];
  return [
    { algorithm: "kmeans", reasons: [plain] },
    ...others.map((algorithm) => ({ algorithm, reasons: [words.alike] })),
  ];
}

function cloudReasons({ dense, elongation }: ShapeFacts): string[] {
  if (!dense) return [];
  const reasons = [words.clouds(dense)];
  if (elongation >= longFrom) reasons.push(words.long(elongation));
  else if (dense.unevenness >= unevenFrom) reasons.push(words.uneven(dense.unevenness));
  return reasons;
}
