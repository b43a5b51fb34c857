interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

type Values = Map<string, number>;

/** The probabilities that a PMML RegressionModel with softmax gives numbers, by target category, as its specification says; for tests. */
export function regressionShares(
  pmml: string,
  row: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const root = parseXml(pmml);
  const values: Values = new Map(Object.entries(row));
  for (const field of find(root, "DerivedField")) {
    values.set(field.attributes.name!, computed(field.children[0]!, values));
  }
  const heights = find(root, "RegressionTable").map(({ attributes, children }) => {
    const terms = children.map(({ attributes: { name, exponent = "1", coefficient } }) => {
      return Number(coefficient) * values.get(name!)! ** Number(exponent);
    });
    const height = terms.reduce((sum, term) => sum + term, Number(attributes.intercept));
    return [attributes.targetCategory!, height] as const;
  });
  const highest = Math.max(...heights.map(([, height]) => height));
  const raised = heights.map(([name, height]) => [name, Math.exp(height - highest)] as const);
  const sum = raised.reduce((total, [, share]) => total + share, 0);
  return new Map(raised.map(([name, share]) => [name, share / sum]));
}

/** Names and attributes of all elements of that name, in their order. */
export function attributesOf(pmml: string, name: string): Node["attributes"][] {
  return find(parseXml(pmml), name).map(({ attributes }) => attributes);
}

function computed({ name, attributes, children }: Node, values: Values): number {
  if (name === "FieldRef") return values.get(attributes.field!)!;
  if (name === "Constant") return Number(attributes.text);
  const parts = children.map((child) => computed(child, values));
  switch (attributes.function) {
    case "-":
      return parts[0]! - parts[1]!;
    case "*":
      return parts[0]! * parts[1]!;
    case "/":
      return parts[0]! / parts[1]!;
    case "sum":
      return parts.reduce((sum, part) => sum + part, 0);
    default:
      throw new Error(`${name} ${attributes.function} is not known here`);
  }
}

/** Text inside of an element is kept as its attribute "text". */
function parseXml(xml: string): Node {
  const root: Node = { name: "", attributes: {}, children: [] };
  const open = [root];
  for (const [, end, name = "", attributes = "", closed, text = ""] of xml.matchAll(
    /<(\/?)([\w-]+)((?:\s[\w-]+="[^"]*")*)(\/?)>([^<]*)/gu,
  )) {
    if (end) {
      open.pop();
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/gu)].map(([, k, v]) => [k!, v!]);
    const node: Node = {
      name,
      attributes: { ...Object.fromEntries(pairs), text: text.trim() },
      children: [],
    };
    open.at(-1)!.children.push(node);
    if (!closed) open.push(node);
  }
  return root;
}

function find(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...find(child, name),
  ]);
}
