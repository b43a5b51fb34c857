import type { Description, TreeLeaf } from "@/lib/schema/description";
import { onOneLine } from "../on-one-line";
import { ruleSql } from "./rule-sql";

type Tree = Pick<Description, "tree" | "treeAccuracy" | "heldOut">;

/** The tree as text: a line per leaf, "conditions: name". `nameOf`: what a segment is called, by its number. */
export function treeText({ tree }: Tree, nameOf: (segment: number) => string): string {
  return tree.map(({ text, segment }) => `${text}: ${onOneLine(nameOf(segment))}`).join("\n");
}

/** As an expression in standard SQL that gives each row the name of its segment; leaves do not overlap, so their order is free. */
export function treeSql({ tree }: Tree, nameOf: (segment: number) => string): string {
  const cases = tree.map(
    (leaf) => `  WHEN ${ruleSql(leaf.conditions)} THEN ${quoted(nameOf(leaf.segment))}`,
  );
  return `CASE\n${cases.join("\n")}\nEND`;
}

/** As JSON; segments as people count them, from 1. */
export function treeJson(
  { tree, treeAccuracy, heldOut }: Tree,
  nameOf: (segment: number) => string,
): string {
  const leaves = tree.map(({ segment, precision, ...leaf }: TreeLeaf) => {
    return { ...leaf, segment: segment + 1, name: nameOf(segment), precision: precision.value };
  });
  return JSON.stringify({ accuracy: treeAccuracy, heldOut, leaves }, null, 2);
}

function quoted(text: string): string {
  return `'${text.replaceAll("\0", "").replaceAll("'", "''")}'`;
}
