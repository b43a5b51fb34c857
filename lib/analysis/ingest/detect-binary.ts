const ascii = (text: string): number[] => Array.from(text, (c) => c.charCodeAt(0));

const signatures: readonly { readonly bytes: readonly number[]; readonly type: string }[] = [
  { bytes: [0x1f, 0x8b, 0x08], type: "a gzip-compressed file" },
  { bytes: ascii("%PDF-"), type: "a PDF document" },
  { bytes: [0x89, ...ascii("PNG\r\n")], type: "a PNG image" },
  { bytes: [0xff, 0xd8, 0xff], type: "a JPEG image" },
  { bytes: ascii("GIF8"), type: "a GIF image" },
  { bytes: ascii("SQLite format 3\0"), type: "an SQLite database" },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    type: "an old Excel workbook (.xls), or one that is locked with a password",
  },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], type: "a 7-Zip archive" },
  { bytes: [...ascii("Rar!"), 0x1a, 0x07], type: "a RAR archive" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], type: "a Zstandard-compressed file" },
];

const otherArchives = [
  ["opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)"],
  ["word/", "a Word document (.docx)"],
  ["ppt/", "a PowerPoint presentation (.pptx)"],
] as const;

/**
 * What a file that is not text really is, as words with an article, or undefined for text. Looks at
 * the first bytes, not at the name. Text may hold NUL bytes only as part of UTF-16, which the caller
 * has ruled in or out.
 */
export function detectBinary(head: Uint8Array, isUtf16: boolean): string | undefined {
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return zipType(head).type;
  if (startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return "an empty zip archive";
  const signature = signatures.find(({ bytes }) => startsWith(head, bytes));
  if (signature) return signature.type;
  if (isUtf16) return undefined;
  const controls = head.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  if (controls > 0 && startsWith(head, ascii("PAR1"))) return "a Parquet file";
  if (head.includes(0)) return "a binary file (it holds NUL bytes)";
  return controls > head.length / 20
    ? "a binary file (it is full of control characters)"
    : undefined;
}

/** What a zip archive is, by the names that stand at its beginning; it may be a workbook unless they say otherwise. */
export function zipType(head: Uint8Array): { readonly type: string; readonly isWorkbook: boolean } {
  const text = new TextDecoder("windows-1252").decode(head.subarray(0, 4096));
  for (const [sign, type] of otherArchives)
    if (text.includes(sign)) return { type, isWorkbook: false };
  const isNamed = text.includes("xl/") || text.includes("[Content_Types].xml");
  return { type: isNamed ? "an Excel workbook (.xlsx)" : "a zip archive", isWorkbook: true };
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return head.length >= bytes.length && bytes.every((byte, i) => head[i] === byte);
}

/** Bytes that no text uses: below space, without tab, line ends, form feed, vertical tab, escape and the four separators. */
function isControl(byte: number): boolean {
  return byte < 27 && !(byte >= 9 && byte <= 13);
}
