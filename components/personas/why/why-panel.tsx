import { ComputationStatus } from "@/components/ui/computation-frame";
import { Panel } from "@/components/ui/panel";
import { usePrepared, useSettings, useWhy } from "@/lib/client/computations";
import { useMask } from "@/lib/client/personal-view";
import { currentOf, useComputation } from "@/lib/client/use-computation";
import { personasWords } from "../words";
import { CustomerSearch } from "./customer-search";
import { readableWhy } from "./readable-why";
import { WhyAnswer } from "./why-answer";
import { whyWords as words } from "./why-words";

/** Why a customer, any of them, is in its segment. */
export function WhyPanel({
  k,
  row,
  kind,
  names,
  picked,
  onAsk,
  onPick,
}: {
  /** Of the sweep; undefined while there are no segments yet. */
  readonly k: number | undefined;
  /** Of the Matrix; undefined: nobody is asked about. */
  readonly row: number | undefined;
  readonly kind: keyof typeof words.kinds;
  /** Keyed by the segment's number. */
  readonly names: ReadonlyMap<number, string>;
  readonly picked: number;
  readonly onAsk: (row: number) => void;
  readonly onPick: (segment: number) => void;
}) {
  const settings = useSettings();
  const mask = useMask();
  const prepared = usePrepared();
  const computation = useWhy(k, k === undefined ? undefined : row);
  const customer = useComputation(
    k === undefined ? null : { verb: "customers", settings, rows: row === undefined ? [] : [row] },
    "whyCustomer",
  );
  const reply = currentOf(customer);
  const why = currentOf(computation);
  const cell = reply?.cells[0]?.[reply.identifier] ?? "";
  const who =
    row === undefined || !reply
      ? ""
      : cell === ""
        ? personasWords.row(row)
        : mask(cell, reply.meanings[reply.identifier]);
  return (
    <Panel aria-labelledby="why-customer" className="min-w-0 p-4 print:hidden">
      <h2 id="why-customer" className="font-semibold text-sm">
        {words.title}
      </h2>
      <p className="mb-2 min-h-5 truncate text-muted">
        <bdi>{who}</bdi>
        {who !== "" && words.kinds[kind] !== "" ? ` · ${words.kinds[kind]}` : null}
      </p>
      <CustomerSearch identifier={reply?.columns[reply.identifier]} onAsk={onAsk} />
      <div className="mt-3">
        {row === undefined ? (
          <p className="text-muted">{words.ask}</p>
        ) : why ? (
          <WhyAnswer
            why={readableWhy(why, prepared.data?.profile.columns ?? [])}
            names={names}
            picked={picked}
            onPick={onPick}
          />
        ) : (
          <ComputationStatus computation={computation} what={words.title} isCompact />
        )}
      </div>
    </Panel>
  );
}
