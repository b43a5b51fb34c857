import type { Estimate } from "@/lib/schema/description";
import type {
  ArmOutcomes,
  GroupFigures,
  SegmentUplift,
  Treatment,
  Uplift,
  UpliftRow,
} from "@/lib/schema/uplift";
import { adjustedPValues } from "../contrast/adjusted-p-values";
import { withoutGroup } from "../contrast/means";
import { twoSharesP } from "../contrast/proportions";
import { meanUplift, type RawUplift, shareUplift, upliftsApart } from "./uplift";

/** P-value, after correction, below which a difference is not explained by chance. */
const level = 0.05;
/** With fewer customers in an arm nothing is said. */
const fewest = 10;
/** A treated share so far from the others' did not come by lot, if chance explains it this rarely. */
const uneven = { points: 0.05, p: 0.001 };

interface Raw {
  readonly row: Pick<UpliftRow, "outcome" | "category" | "kind" | "arm" | "control">;
  readonly everyone: RawUplift;
  readonly own: readonly RawUplift[];
  readonly versus: readonly { readonly difference: Estimate; readonly p: number }[];
  readonly treated: readonly number[];
  readonly isUneven: readonly boolean[];
}

/**
 * What each arm changed against the control, per outcome and segment: the difference with its 95 % interval (Newcombe for shares, Welch
 * for means), the same against everyone else's difference, and p-values that are corrected for all segments, outcomes and arms
 * together (Benjamini-Hochberg), apart for the two questions. Nothing where the treatment has a problem. O(outcomes · arms · k).
 */
export function upliftRows(treatment: Treatment, control = treatment.control): UpliftRow[] {
  if (treatment.problem !== null) return [];
  const raws = treatment.outcomes.flatMap((outcome) =>
    treatment.arms.flatMap((_, arm) => (arm === control ? [] : [rawOf(outcome, arm, control)])),
  );
  const p = adjustedPValues(raws.flatMap(({ everyone, own }) => [everyone, ...own].map(tested)));
  const versusP = adjustedPValues(
    raws.flatMap(({ own, versus }) =>
      versus.map((one, c) => (isTooFew(own[c]!) ? Number.NaN : one.p)),
    ),
  );
  let at = 0;
  let versusAt = 0;
  return raws.map(({ row, everyone, own, versus, treated, isUneven }) => {
    const all = judged(everyone, p[at++]!);
    const cells = own.map((one, c): SegmentUplift => {
      const apart = versusP[versusAt++]!;
      return {
        ...judged(one, p[at++]!),
        versus: versus[c]!.difference,
        versusP: apart,
        isDifferent: apart < level,
        isUneven: isUneven[c]!,
        treatedShare: treated[c]!,
      };
    });
    return { ...row, everyone: all, cells };
  });
}

function tested(uplift: RawUplift): number {
  return isTooFew(uplift) ? Number.NaN : uplift.p;
}

function isTooFew({ treated, control }: RawUplift): boolean {
  return treated.count < fewest || control.count < fewest;
}

function judged(raw: RawUplift, p: number): Uplift {
  const { treated, control, difference } = raw;
  return { treated, control, difference, p, isTooFew: isTooFew(raw), isClear: p < level };
}

function rawOf(outcome: ArmOutcomes, arm: number, control: number): Raw {
  const { column, category, kind, everyone, clusters } = outcome;
  const compare = kind === "share" ? shareUplift : meanUplift;
  const [treated, untreated] = [everyone[arm]!, everyone[control]!];
  const pairs = clusters[arm]!.map((own, c): [GroupFigures, GroupFigures] => {
    return [own, clusters[control]![c]!];
  });
  const others = pairs.map(([own, off]): [GroupFigures, GroupFigures] => {
    return [withoutGroup(treated, own), withoutGroup(untreated, off)];
  });
  const head = { outcome: column, kind, arm, control };
  return {
    row: category === undefined ? head : { ...head, category },
    everyone: compare(treated, untreated),
    own: pairs.map(([own, off]) => compare(own, off)),
    versus: pairs.map((pair, c) => upliftsApart(kind, pair, others[c]!)),
    treated: pairs.map(([own, off]) => own.count / (own.count + off.count)),
    isUneven: pairs.map((pair, c) => isUnevenly(pair, others[c]!)),
  };
}

function isUnevenly(own: readonly GroupFigures[], others: readonly GroupFigures[]): boolean {
  const [a, n] = [own[0]!.count, own[0]!.count + own[1]!.count];
  const [b, m] = [others[0]!.count, others[0]!.count + others[1]!.count];
  const points = Math.abs(a / n - b / m);
  return points >= uneven.points && twoSharesP(a, n, b, m) < uneven.p;
}
