import { Failure } from "@/lib/schema/failure";
import { nearestName } from "./nearest-name";
import { type Operator, operators, type RuleValue } from "./rule";
import { selectWords as words } from "./words";

/** The parts of a rule, one after the other. What is taken is passed; what is not there is not. */
export interface RuleReader {
  isAtEnd(): boolean;
  /** The next word or sign as it stands, for messages; "" at the end. */
  peek(): string;
  takeWord(word: string): boolean;
  takeSign(sign: string): boolean;
  takeOperator(): Operator | null;
  takeValue(): RuleValue | null;
  /** The name of a column, as in the table; null where none is known by what stands here. */
  takeColumn(): string | null;
  /** Says what is wrong with what stands where a column should. */
  failOnColumn(): never;
}

const wordSign = /[\p{L}\p{N}\p{M}_]/u;
const bare = /[^\s()<>=!"'`[\]]+/uy;
const closings: Readonly<Record<string, string>> = { '"': '"', "'": "'", "`": "`", "[": "]" };
const aliases: Readonly<Record<string, Operator>> = { "==": "=", "<>": "!=" };

/** Reads a rule from left to right; names of columns may stand bare, the longest that fits first. */
export function createRuleReader(text: string, columns: readonly string[]): RuleReader {
  let at = 0;
  const lowered = text.toLowerCase();
  // A few letters become two in lower case, after which places would not agree.
  const lower = lowered.length === text.length ? lowered : text;
  const byLength = [...columns].filter((name) => name !== "").sort((a, b) => b.length - a.length);

  const skip = () => {
    while (at < text.length && /\s/u.test(text[at]!)) at++;
  };
  /** Whether a word may end before this place: `age` is not taken from `agents`. */
  const endsWord = (end: number) =>
    end >= text.length || !wordSign.test(text[end]!) || !wordSign.test(text[end - 1]!);

  const bareWord = () => {
    bare.lastIndex = at;
    return bare.exec(text)?.[0] ?? "";
  };

  /** A quoted text and where it ends; a doubled quote stands for itself. */
  const quoted = () => {
    const opening = text[at] ?? "";
    const closing = closings[opening];
    if (closing === undefined) return null;
    let value = "";
    for (let i = at + 1; i < text.length; i++) {
      if (text[i] !== closing) value += text[i];
      else if (text[i + 1] === closing) value += text[i++];
      else return { value, end: i + 1 };
    }
    throw new Failure("option-invalid", words.unclosedQuote(opening));
  };

  const reader: RuleReader = {
    isAtEnd() {
      skip();
      return at >= text.length;
    },
    peek() {
      skip();
      return bareWord() || text.slice(at, at + 1);
    },
    takeWord(word) {
      skip();
      if (!lower.startsWith(word, at) || !endsWord(at + word.length)) return false;
      at += word.length;
      return true;
    },
    takeSign(sign) {
      skip();
      if (!text.startsWith(sign, at)) return false;
      at += sign.length;
      return true;
    },
    takeOperator() {
      skip();
      for (const operator of operators) {
        const isTaken =
          operator === "contains" ? reader.takeWord(operator) : reader.takeSign(operator);
        if (isTaken) return aliases[operator] ?? (operator as Operator);
      }
      return null;
    },
    takeValue() {
      skip();
      const quote = quoted();
      const value = quote?.value ?? bareWord();
      if (!quote && value === "") return null;
      at = quote?.end ?? at + value.length;
      return { text: value, number: numberOf(value) };
    },
    takeColumn() {
      skip();
      if (text[at] !== "'") {
        const quote = quoted();
        if (quote) {
          const name = columnNamed(quote.value, columns);
          if (name === undefined) throw unknownColumn(quote.value, columns);
          at = quote.end;
          return name;
        }
      }
      const fits = byLength.filter(
        (name) =>
          (text.startsWith(name, at) || lower.startsWith(name.toLowerCase(), at)) &&
          endsWord(at + name.length),
      );
      const name = fits.find((one) => text.startsWith(one, at)) ?? fits[0];
      if (name === undefined) return null;
      at += name.length;
      return name;
    },
    failOnColumn() {
      const found = reader.peek();
      if (found === "" || !wordSign.test(found[0]!)) {
        throw new Failure("option-invalid", words.expectedColumn(found));
      }
      throw unknownColumn(found, columns);
    },
  };
  return reader;
}

function numberOf(text: string): number {
  return /^[-+]?(\d+(,\d{3})*(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(text)
    ? Number(text.replaceAll(",", ""))
    : Number.NaN;
}

function columnNamed(name: string, columns: readonly string[]): string | undefined {
  if (columns.includes(name)) return name;
  return columns.find((column) => column.toLowerCase() === name.toLowerCase());
}

function unknownColumn(name: string, columns: readonly string[]): Failure {
  return new Failure("column-unknown", words.unknownColumn(name, nearestName(name, columns)));
}
