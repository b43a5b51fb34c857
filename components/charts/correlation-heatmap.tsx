import { formatScore } from "@/components/ui/formats";

const strongest = 8;
/** Pairs weaker than this are not worth a line. */
const worthSaying = 0.3;
/** Pixels; with more features than are named, the square takes the room there is. */
const cell = 20;
const mostNamed = 12;

interface Words {
  readonly correlations: string;
  readonly correlationsTable: string;
  readonly correlationsNone: string;
  readonly together: string;
  readonly against: string;
  readonly correlation: (left: string, right: string, value: string) => string;
}

/** Correlations of every two features as a square, blue together and orange against each other, with the strongest pairs as text. */
export function CorrelationHeatmap({
  names,
  values,
  words,
  isListed = true,
}: {
  readonly names: readonly string[];
  /** features × features, row by row. */
  readonly values: readonly number[];
  readonly words: Words;
  /** Whether the strongest pairs stand below as text; if not, they must stand beside it. */
  readonly isListed?: boolean;
}) {
  const size = names.length;
  const pairs = names
    .flatMap((left, i) =>
      names
        .slice(i + 1)
        .map((right, j) => ({ left, right, value: values[i * size + i + 1 + j] ?? 0 })),
    )
    .filter(({ value }) => Math.abs(value) >= worthSaying)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, strongest);
  const isNamed = size <= mostNamed;
  const side = isNamed ? cell * size : "100%";
  return (
    <div className="min-w-0">
      <div className="flex items-start gap-2">
        {isNamed ? (
          <ul className="min-w-0 text-muted text-xs" aria-hidden>
            {names.map((name) => (
              <li key={name} className="truncate text-right" style={{ lineHeight: `${cell}px` }}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        ) : null}
        <svg
          role="img"
          aria-label={words.correlations}
          viewBox={`0 0 ${size} ${size}`}
          width={side}
          height={side}
          className={isNamed ? "shrink-0 rounded-sm" : "max-w-96 rounded-sm"}
        >
          {values.map((value, at) => {
            const [row, column] = [Math.floor(at / size), at % size];
            const left = names[row] ?? "";
            const right = names[column] ?? "";
            return (
              <rect
                key={`${row} ${column}`}
                x={column}
                y={row}
                width={1}
                height={1}
                fill={color(value)}
              >
                <title>{words.correlation(left, right, formatScore(value))}</title>
              </rect>
            );
          })}
        </svg>
      </div>
      <p className="mt-1.5 flex gap-3 text-muted text-xs">
        <Key color="var(--above)">{words.together}</Key>
        <Key color="var(--below)">{words.against}</Key>
      </p>
      {!isListed ? null : pairs.length === 0 ? (
        <p className="mt-1 text-muted text-xs">{words.correlationsNone}</p>
      ) : (
        <details className="mt-1" open={!isNamed}>
          <summary className="cursor-pointer text-muted text-xs">{words.correlationsTable}</summary>
          <ul className="mt-1 space-y-0.5 text-xs">
            {pairs.map(({ left, right, value }) => (
              <li key={`${left}\n${right}`}>
                <bdi>{words.correlation(left, right, formatScore(value))}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Key({ color, children }: { readonly color: string; readonly children: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      <span aria-hidden className="size-2.5 rounded-xs" style={{ background: color }} />
      {children}
    </span>
  );
}

function color(value: number): string {
  if (!Number.isFinite(value)) return "var(--sunken)";
  const hue = value >= 0 ? "var(--above)" : "var(--below)";
  return `color-mix(in srgb, ${hue} ${Math.round(Math.abs(value) * 100)}%, var(--panel))`;
}
