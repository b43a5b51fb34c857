import type { FileMetaData, ParquetParsers, SchemaElement } from "hyparquet/src/types.js";

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const dayMs = 86_400_000;

/** Moments become text of the clock as it is stored, so that no time zone can shift them. */
export const parsers: ParquetParsers = {
  timestampFromMilliseconds: (millis) => momentText(BigInt(millis), 3),
  timestampFromMicroseconds: (micros) => momentText(BigInt(micros), 6),
  timestampFromNanoseconds: (nanos) => momentText(BigInt(nanos), 9),
  dateFromDays: (days) => (days === undefined ? undefined : isoOf(days * dayMs).slice(0, -14)),
  stringFromBytes: textOfBytes,
  jsonFromBytes: textOfBytes,
  geometryFromBytes: (bytes) => bytes && hexOf(bytes),
  geographyFromBytes: (bytes) => bytes && hexOf(bytes),
  uuidFromBytes: (bytes) =>
    bytes && hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"),
};

/** Turns the values of one column into text, exactly. */
export type ValueText = (value: unknown) => string;

/**
 * How values of a column are written: whole and decimal numbers digit for digit, 32-bit fractions as
 * short as they can be told apart, times of day as HH:MM:SS, null as nothing.
 */
export function valueTextOf(element: SchemaElement): ValueText {
  const scale = decimalScale(element);
  if (scale !== undefined) return (value) => decimalText(value, scale);
  const unit = timeDigits(element);
  if (unit !== undefined)
    return (value) => (isNothing(value) ? "" : clockText(BigInt(value as bigint), unit));
  if (element.type === "FLOAT")
    return (value) => (typeof value === "number" ? shortestFloat(value) : plainText(value));
  return plainText;
}

/**
 * The same file without the annotations of those columns whose values would be turned into inexact
 * numbers or refused; `valueTextOf` does better with what is stored.
 */
export function withPlainValues(
  metadata: FileMetaData,
  columns: ReadonlySet<SchemaElement>,
): FileMetaData {
  const schema = metadata.schema.map((element) => {
    const { converted_type, logical_type, ...rest } = element;
    const isOurs =
      decimalScale(element) !== undefined ||
      timeDigits(element) !== undefined ||
      converted_type === "INTERVAL" ||
      converted_type === "BSON";
    return isOurs && columns.has(element) ? rest : element;
  });
  return { ...metadata, schema };
}

/** A value without bigints and bytes, for columns of objects and lists. */
export function plainValue(value: unknown): unknown {
  if (typeof value !== "object" || value === null)
    return typeof value === "bigint" ? value.toString() : withoutNoise(value);
  if (value instanceof Uint8Array) return textOfBytes(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    return Array.from(value as ArrayLike<unknown>, plainValue);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner)]));
}

/** Decimal numbers within objects come as binary fractions. */
function withoutNoise(value: unknown): unknown {
  return typeof value === "number" && !Number.isInteger(value)
    ? Number(value.toPrecision(15))
    : value;
}

function plainText(value: unknown): string {
  if (isNothing(value)) return "";
  if (value instanceof Uint8Array) return textOfBytes(value) ?? "";
  return typeof value === "object" ? JSON.stringify(plainValue(value)) : String(value);
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

function decimalScale({ converted_type, logical_type, scale }: SchemaElement): number | undefined {
  if (logical_type?.type === "DECIMAL") return logical_type.scale ?? scale ?? 0;
  return converted_type === "DECIMAL" ? (scale ?? 0) : undefined;
}

function timeDigits({ converted_type, logical_type }: SchemaElement): number | undefined {
  if (logical_type?.type === "TIME") return { MILLIS: 3, MICROS: 6, NANOS: 9 }[logical_type.unit];
  if (converted_type === "TIME_MILLIS") return 3;
  return converted_type === "TIME_MICROS" ? 6 : undefined;
}

function decimalText(value: unknown, scale: number): string {
  if (isNothing(value)) return "";
  const units = value instanceof Uint8Array ? signedOf(value) : BigInt(value as bigint | number);
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const sign = units < 0n ? "-" : "";
  return scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-scale)}`;
}

/** Big-endian, two's complement. */
function signedOf(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, value);
}

function momentText(count: bigint | undefined, digits: number): string | undefined {
  if (count === undefined) return undefined;
  const perSecond = 10n ** BigInt(digits);
  const fraction = ((count % perSecond) + perSecond) % perSecond;
  const second = Number((count - fraction) / perSecond);
  return (
    isoOf(second * 1000)
      .replace("T", " ")
      .slice(0, -5) + fractionText(fraction, digits)
  );
}

function clockText(count: bigint, digits: number): string {
  const perSecond = 10n ** BigInt(digits);
  const clock = isoOf(Number(count / perSecond) * 1000).slice(11, 19);
  return clock + fractionText(count % perSecond, digits);
}

function fractionText(fraction: bigint, digits: number): string {
  const text = fraction.toString().padStart(digits, "0").replace(/0+$/, "");
  return text === "" ? "" : `.${text}`;
}

/** Beyond the years that a Date can hold there is no text; those moments are missing. */
function isoOf(ms: number): string {
  return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : "T".padEnd(14);
}

/** The fewest digits that no other 32-bit number rounds to: 0.1, not 0.10000000149011612. */
function shortestFloat(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const text = String(Number(value.toPrecision(digits)));
    if (Math.fround(Number(text)) === value) return text;
  }
  return String(value);
}

function textOfBytes(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return undefined;
  const text = utf8.decode(bytes);
  return text.includes("\uFFFD") && !holdsReplacement(bytes) ? hexOf(bytes) : text;
}

function holdsReplacement(bytes: Uint8Array): boolean {
  return bytes.some((byte, i) => byte === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd);
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
