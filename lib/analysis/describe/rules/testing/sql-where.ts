/** A cell as a database has it; null: NULL. Timestamps are milliseconds. */
export type SqlCell = string | number | boolean | null;
export type SqlRow = ReadonlyMap<string, SqlCell>;

type Token =
  | { readonly kind: "name" | "text"; readonly text: string }
  | { readonly kind: "word"; readonly text: string };

/** What standard SQL makes of a condition or a CASE for a row, with its three truth values: null is unknown. Only what rules are written in. */
export function evaluateSql(sql: string, row: SqlRow): SqlCell {
  const parser = new Parser(tokensOf(sql), row);
  const value = parser.expression();
  parser.end();
  return value;
}

function tokensOf(sql: string): Token[] {
  const pattern = /"((?:[^"]|"")*)"|'((?:[^']|'')*)'|([A-Z]+|-?\d[\d.e+-]*|<=|<>|[<>=(),])|\s+/gsuy;
  const tokens: Token[] = [];
  while (pattern.lastIndex < sql.length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(sql);
    if (!found) throw new Error(`no SQL from ${at}: ${sql.slice(at)}`);
    const [, name, text, word] = found;
    if (name !== undefined) tokens.push({ kind: "name", text: name.replaceAll('""', '"') });
    else if (text !== undefined) tokens.push({ kind: "text", text: text.replaceAll("''", "'") });
    else if (word !== undefined) tokens.push({ kind: "word", text: word });
  }
  return tokens;
}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly row: SqlRow,
  ) {}

  end(): void {
    if (this.at !== this.tokens.length) throw new Error("there is more");
  }

  expression(): SqlCell {
    let value = this.conjunction();
    while (this.takes("OR")) {
      const other = this.conjunction();
      value =
        value === true || other === true ? true : value === null || other === null ? null : false;
    }
    return value;
  }

  private conjunction(): SqlCell {
    let value = this.comparison();
    while (this.takes("AND")) {
      const other = this.comparison();
      value =
        value === false || other === false ? false : value === null || other === null ? null : true;
    }
    return value;
  }

  private comparison(): SqlCell {
    const left = this.operand();
    if (this.takes("IS")) {
      const isNot = this.takes("NOT");
      this.must("NULL");
      return (left === null) !== isNot;
    }
    const isNot = this.takes("NOT");
    if (this.takes("IN")) {
      this.must("(");
      const values = [this.operand()];
      while (this.takes(",")) values.push(this.operand());
      this.must(")");
      return left === null ? null : values.includes(left) !== isNot;
    }
    for (const [sign, holds] of Object.entries(comparisons)) {
      if (!this.takes(sign)) continue;
      const right = this.operand();
      return left === null || right === null ? null : holds(left, right);
    }
    return left;
  }

  private operand(): SqlCell {
    const token = this.tokens[this.at++];
    if (!token) throw new Error("nothing follows");
    if (token.kind === "text") return token.text;
    if (token.kind === "name") {
      const cell = this.row.get(token.text);
      if (cell === undefined) throw new Error(`no column ${token.text}`);
      return cell;
    }
    if (token.text === "(") {
      const value = this.expression();
      this.must(")");
      return value;
    }
    if (token.text === "TRUE" || token.text === "FALSE") return token.text === "TRUE";
    if (token.text === "TIMESTAMP") return Date.parse(`${this.operand()}Z`.replace(" ", "T"));
    if (token.text === "CASE") return this.cases();
    const number = Number(token.text);
    if (Number.isNaN(number)) throw new Error(`what is ${token.text}?`);
    return number;
  }

  private cases(): SqlCell {
    let found: SqlCell = null;
    let isFound = false;
    while (this.takes("WHEN")) {
      const holds = this.expression();
      this.must("THEN");
      const value = this.operand();
      if (holds === true && !isFound) [found, isFound] = [value, true];
    }
    this.must("END");
    return found;
  }

  private takes(word: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== "word" || token.text !== word) return false;
    this.at++;
    return true;
  }

  private must(word: string): void {
    if (!this.takes(word)) throw new Error(`${word} is missing`);
  }
}

const comparisons: Readonly<Record<string, (a: SqlCell, b: SqlCell) => boolean>> = {
  "=": (a, b) => a === b,
  "<>": (a, b) => a !== b,
  "<=": (a, b) => (a as number) <= (b as number),
  ">": (a, b) => (a as number) > (b as number),
};
