import type { Association, Associations } from "@/lib/schema/profile";
import { strength } from "../between/associations";

/** How closely a feature must go along with a trait to stand in for it: a medium to large effect. */
const telling = 0.4;

/** A column that goes along with a trait. */
export interface Follower {
  readonly feature: string;
  readonly measure: Association["measure"];
  readonly value: number;
}

/** Columns that go along with another one closely, the closest first. */
export function proxiesOf(name: string, between: Associations | undefined): Follower[] {
  return (between?.pairs ?? [])
    .filter((pair) => (pair.left === name || pair.right === name) && strength(pair) >= telling)
    .map((pair) => ({
      feature: pair.left === name ? pair.right : pair.left,
      measure: pair.measure,
      value: strength(pair),
    }));
}
