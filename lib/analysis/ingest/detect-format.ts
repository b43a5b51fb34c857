import type { FileFormat } from "@/lib/schema/file-facts";
import type { Reading } from "@/lib/schema/reading";
import { createTextStream } from "./delimited/decode-text";
import { detectEncoding } from "./delimited/detect-encoding";
import { detectBinary, zipType } from "./detect-binary";
import { namedLists } from "./json/named-lists";
import { parseExact } from "./json/parse-exact";
import { createSplitter } from "./json/split-values";

/** A kind of file that can be read, gzip around one of them, or what else it is, as words with an article. */
export type DetectedFormat =
  | { readonly kind: FileFormat | "gzip" }
  | { readonly kind: "other"; readonly type: string };

/**
 * What a file is, by its first bytes and not by its name. Text is JSON where its beginning is a JSON
 * list or object, one object a line where the first line holds a whole one that is more than a frame
 * around lists; all other text is CSV, which has no mark of its own. An encoding or a delimiter that a person
 * has fixed is believed. O(bytes) time.
 */
export function detectFormat(
  head: Uint8Array,
  fixed: { readonly encoding?: Reading["encoding"] | undefined } = {},
): DetectedFormat {
  if (startsWith(head, [0x1f, 0x8b])) return { kind: "gzip" };
  if (startsWith(head, [0x50, 0x41, 0x52, 0x31]) && holdsControls(head)) return { kind: "parquet" };
  const archive = startsWith(head, [0x50, 0x4b, 0x03, 0x04]) ? zipType(head) : undefined;
  if (archive) return archive.isWorkbook ? { kind: "xlsx" } : { kind: "other", type: archive.type };
  const encoding = fixed.encoding ?? detectEncoding(head).encoding;
  const type = detectBinary(head, encoding.startsWith("utf-16"));
  if (type !== undefined) return { kind: "other", type };
  const { bytes } = createTextStream(head, fixed.encoding).read(head, true);
  return { kind: textFormat(new TextDecoder().decode(bytes)) };
}

function textFormat(text: string): "text" | "json" | "ndjson" {
  const start = /^[\s\uFEFF]*(?:\{\s*["}]|\[\s*[[{\]])/.exec(text);
  if (!start) return "text";
  const splitter = createSplitter();
  const values = splitter.read(text);
  if (splitter.isList()) {
    return values.length === 0 || parsed(values[0]!) !== undefined ? "json" : "text";
  }
  const first = values[0];
  if (first === undefined) return "json";
  const value = parsed(first);
  if (value === undefined) return "text";
  const behind = text.slice(text.indexOf(first) + first.length);
  if (/^[ \t]*[^\s{]/.test(behind)) return "text";
  const isOneLine = !/[\r\n]/.test(first);
  const isAlone = values.length === 1 && behind.trim() === "";
  return isOneLine && !(isAlone && namedLists(value).length > 0) ? "ndjson" : "json";
}

function parsed(text: string): unknown {
  try {
    return parseExact(text);
  } catch {
    return undefined;
  }
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return head.length >= bytes.length && bytes.every((byte, i) => head[i] === byte);
}

function holdsControls(head: Uint8Array): boolean {
  return head.some((byte) => byte < 9);
}
