import { Failure } from "@/lib/schema/failure";
import type { GrowingColumns } from "../cells/grow-columns";
import { words } from "../words";

/** More than spreadsheets have; records keyed by identifiers would open columns without end. */
const mostColumns = 16_384;
const deepest = 32;

/** Objects of a file, by the keys that lead to them, and the columns of their values. */
interface Node {
  readonly path: string;
  readonly children: Map<string, Node>;
  column: number | undefined;
  /** Its column has held something. */
  isFilled: boolean;
}

/** Puts JSON objects into columns. */
export interface RecordFlattener {
  add(record: object, line: number): void;
  /** Keys that held objects or lists, in order of first appearance. */
  nested(): string[];
  /** Columns that were opened for a null where other records have an object. */
  hollow(): ReadonlySet<number>;
}

/**
 * One row per object: a value within an object within it goes to a column named by all the keys,
 * joined by dots; a list stays JSON text, unless it is one of keys and values as in event parameters,
 * which is taken for the object it stands for. null is an empty cell, and so is what is empty itself.
 * Throws a Failure when there come to be more than 16,384 columns.
 */
export function createFlattener(columns: GrowingColumns, name: string): RecordFlattener {
  const root = nodeOf("");
  const nested = new Set<string>();
  const opened: Node[] = [];

  const put = (node: Node, text: string): void => {
    if (node.column === undefined) {
      if (columns.columns() >= mostColumns)
        throw new Failure("file-unreadable", words.tooManyColumns(name, mostColumns));
      node.column = columns.open(node.path);
      opened.push(node);
    }
    node.isFilled ||= text !== "";
    columns.set(node.column, text);
  };
  const spread = (node: Node, value: unknown, depth: number): void => {
    if (isNothing(value)) {
      if (node.children.size === 0) put(node, "");
      return;
    }
    const object = depth < deepest ? objectIn(value) : undefined;
    if (!object) put(node, typeof value === "object" ? JSON.stringify(value) : String(value));
    else for (const [key, inner] of entriesOf(object)) spread(childOf(node, key), inner, depth + 1);
  };

  return {
    nested: () => [...nested],
    hollow: () =>
      new Set(
        opened
          .filter(({ isFilled, children }) => !isFilled && children.size > 0)
          .map(({ column }) => column!),
      ),
    add(record, line) {
      columns.start(line);
      for (const [key, value] of Object.entries(record)) {
        if (typeof value === "object" && value !== null) nested.add(key);
        spread(childOf(root, key), value, 1);
      }
    },
  };
}

function nodeOf(path: string): Node {
  return { path, children: new Map(), column: undefined, isFilled: false };
}

function childOf(node: Node, key: string): Node {
  const known = node.children.get(key);
  if (known) return known;
  const child = nodeOf(node.path === "" ? key : `${node.path}.${key}`);
  node.children.set(key, child);
  return child;
}

function isNothing(value: unknown): boolean {
  if (typeof value !== "object") return value === undefined;
  return value === null || Object.keys(value).length === 0;
}

function objectIn(value: unknown): object | undefined {
  if (Array.isArray(value)) return parametersOf(value);
  return typeof value === "object" && value !== null ? value : undefined;
}

function entriesOf(object: object): Iterable<readonly [string, unknown]> {
  return object instanceof Map ? object : Object.entries(object);
}

/** `[{"key": "page", "value": {"string_value": "/"}}]` as a map; undefined for other lists. */
function parametersOf(list: readonly unknown[]): ReadonlyMap<string, unknown> | undefined {
  const parameters = new Map<string, unknown>();
  for (const item of list) {
    if (typeof item !== "object" || item === null) return undefined;
    const { key, value } = item as { readonly key?: unknown; readonly value?: unknown };
    if (typeof key !== "string" || !("value" in item)) return undefined;
    parameters.set(key, givenValue(value));
  }
  return parameters.size > 0 ? parameters : undefined;
}

/** The one value that is given among `string_value`, `int_value` and their like. */
function givenValue(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  if (entries.length === 0 || !entries.every(([key]) => key.endsWith("_value"))) return value;
  return entries.find(([, inner]) => inner !== null)?.[1] ?? null;
}
