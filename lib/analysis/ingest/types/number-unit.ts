/** ISO 4217 codes of currencies that files are likely to name. */
const codes =
  "AED|ARS|AUD|BGN|BHD|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|ISK|JOD|JPY|KES|KRW|KWD|MAD|MXN|MYR|NGN|NOK|NZD|OMR|PEN|PHP|PKR|PLN|QAR|RON|RSD|RUB|SAR|SEK|SGD|THB|TND|TRY|TWD|UAH|USD|UYU|VND|ZAR";
const unit = `(?:[A-Z]{0,3}\\p{Sc}|${codes}|R\\$|[Kk]r\\.?|zł|Kč|Ft|Fr\\.|Rs\\.?|TL|[%‰])`;
const before = new RegExp(`^${unit}(?=[\\s\\d.,'+\\-\u2212(])`, "u");
const behind = new RegExp(`(?<=[\\s\\d.,)+\\-\u2212])${unit}$`, "u");

export interface SplitNumber {
  /** Digits with the signs within them. */
  readonly body: string;
  /** Currency sign or code, "%", or "". */
  readonly unit: string;
  readonly isNegative: boolean;
}

/**
 * Takes the signs off trimmed text that may be a number: one currency or percent sign before or behind
 * it, and one minus before or behind, or parentheses around. Undefined when there are more than that.
 */
export function splitUnit(text: string): SplitNumber | undefined {
  if (isBare(text)) return { body: text, unit: "", isNegative: false };
  let body = text;
  let found = "";
  let negatives = 0;
  const take = () => {
    const outer = body;
    const first = body.charCodeAt(0);
    if (first === 40 && body.endsWith(")")) {
      negatives++;
      body = body.slice(1, -1).trim();
    } else if (first === 43 || first === 45 || first === 0x2212) {
      if (first !== 43) negatives++;
      body = body.slice(1).trimStart();
    }
    if (found === "") {
      found = before.exec(body)?.[0] ?? "";
      if (found !== "") body = body.slice(found.length).trimStart();
      else {
        found = behind.exec(body)?.[0] ?? "";
        if (found !== "") body = body.slice(0, -found.length).trimEnd();
      }
    }
    return body !== outer;
  };
  if (take()) take();
  const last = body.charCodeAt(body.length - 1);
  if (last === 45 || last === 0x2212) {
    negatives++;
    body = body.slice(0, -1).trimEnd();
  }
  if (negatives > 1 || body === "") return undefined;
  return { body, unit: found, isNegative: negatives === 1 };
}

/** Begins and ends with a digit, so nothing stands around it. */
function isBare(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first >= 48 && first <= 57 && last >= 48 && last <= 57;
}
