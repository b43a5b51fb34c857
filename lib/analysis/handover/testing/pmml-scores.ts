interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

/** undefined: missing. */
type Value = string | number | undefined;
type Values = Map<string, Value>;

/** What a PMML ClusteringModel or RegressionModel (softmax) says of a row, computed as its specification has it; for tests. */
export function pmmlScores(pmml: string, row: Readonly<Record<string, Value>>) {
  const root = parseXml(pmml);
  const values: Values = new Map(Object.entries(row));
  for (const field of find(root, "DerivedField")) {
    values.set(field.attributes.name!, computed(field.children[0]!, values));
  }
  const shares = sharesOf(root, values);
  const best = [...shares].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  for (const { attributes, children } of find(root, "OutputField")) {
    const { name, feature, value } = attributes;
    if (feature === "predictedValue") values.set(name!, best);
    else if (feature === "probability") values.set(name!, shares.get(value!));
    else values.set(name!, computed(children[0]!, values));
  }
  return { segment: values.get("segment"), shares, values };
}

/** Names and attributes of all elements of that name, in their order. */
export function attributesOf(pmml: string, name: string): Node["attributes"][] {
  return find(parseXml(pmml), name).map(({ attributes }) => attributes);
}

/** Of a regression the probability of each category; of a clustering 1 for the nearest cluster. */
function sharesOf(root: Node, values: Values): ReadonlyMap<string, number> {
  const tables = find(root, "RegressionTable");
  if (tables.length === 0) return new Map([[nearest(root, values), 1]]);
  const heights = tables.map(({ attributes, children }) => {
    const terms = children.map(({ attributes: { name, exponent = "1", coefficient } }) => {
      return Number(coefficient) * Number(values.get(name!)) ** Number(exponent);
    });
    const height = terms.reduce((sum, term) => sum + term, Number(attributes.intercept));
    return [attributes.targetCategory!, height] as const;
  });
  const highest = Math.max(...heights.map(([, height]) => height));
  const raised = heights.map(([name, height]) => [name, Math.exp(height - highest)] as const);
  const sum = raised.reduce((total, [, share]) => total + share, 0);
  return new Map(raised.map(([name, share]) => [name, share / sum]));
}

function nearest(root: Node, values: Values): string {
  const place = find(root, "ClusteringField").map(({ attributes }) =>
    Number(values.get(attributes.field!)),
  );
  const distances = find(root, "Cluster").map(({ attributes, children }) => {
    const center = children[0]!.attributes.text!.split(" ").map(Number);
    const square = center.reduce((sum, value, j) => sum + (value - place[j]!) ** 2, 0);
    return [attributes.id!, square] as const;
  });
  return distances.reduce((a, b) => (b[1] < a[1] ? b : a))[0];
}

function computed({ name, attributes, children }: Node, values: Values): Value {
  const field = values.get(attributes.field ?? "");
  if (name === "FieldRef") return field ?? attributes.mapMissingTo;
  if (name === "Constant") {
    return attributes.dataType === "double" ? Number(attributes.text) : attributes.text;
  }
  if (name === "NormDiscrete") {
    return field === undefined ? undefined : Number(field === attributes.value);
  }
  if (name === "MapValues") return looked(children, values) ?? attributes.defaultValue;
  const parts = children.map((child) => computed(child, values));
  if (parts.includes(undefined)) return undefined;
  const numbers = parts.map(Number);
  const [a = Number.NaN, b = Number.NaN] = numbers;
  switch (attributes.function) {
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "+":
      return a + b;
    case "sum":
      return numbers.reduce((sum, part) => sum + part, 0);
    case "ln":
      return Math.log(a);
    case "max":
      return Math.max(a, b);
    case "min":
      return Math.min(a, b);
    case "lowercase":
      return String(parts[0]).toLowerCase();
    default:
      throw new Error(`${name} ${attributes.function} is not known here`);
  }
}

function looked([pair, table]: readonly Node[], values: Values): Value {
  const field = values.get(pair!.attributes.field!);
  const row = table!.children.find(({ children }) => children[0]!.attributes.text === field);
  return row?.children[1]?.attributes.text;
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
    const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/gu)];
    const node: Node = {
      name,
      attributes: {
        ...Object.fromEntries(pairs.map(([, key, value]) => [key, unescaped(value!)])),
        text: unescaped(text.trim()),
      },
      children: [],
    };
    open.at(-1)!.children.push(node);
    if (!closed) open.push(node);
  }
  return root;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
const unescaped = (text: string) =>
  text.replace(/&(lt|gt|quot|amp);/gu, (_, name: string) => entities[name] ?? "");

function find(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...find(child, name),
  ]);
}
