import { IndexDots } from "@/components/charts/index-dots";
import { ComputationStatus } from "@/components/ui/computation-frame";
import { Panel } from "@/components/ui/panel";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { Trusted } from "@/lib/client/trust";
import { type Computation, currentOf } from "@/lib/client/use-computation";
import { useEditPersona } from "@/lib/client/use-edit-persona";
import type { Description } from "@/lib/schema/description";
import type { Persona } from "@/lib/schema/persona";
import type { Segmentation, SegmentSummary } from "@/lib/schema/segment";
import { distinctiveRows } from "./distinctive-rows";
import { PersonaHeading } from "./persona-heading";
import { PersonaNotes } from "./persona-notes";
import { RuleBox } from "./rule-box";
import { ToldList } from "./told-list";
import { personasWords as words } from "./words";

const mostDots = 8;

export function PersonaCard({
  summary,
  segmentation,
  names,
  persona,
  description,
  trusted,
}: {
  readonly summary: SegmentSummary;
  readonly segmentation: Segmentation;
  /** Keyed by the segment's number; as shown everywhere: typed, or else suggested. */
  readonly names: ReadonlyMap<number, string>;
  readonly persona: Persona;
  readonly description: Computation<Description>;
  readonly trusted: Trusted | undefined;
}) {
  const edit = useEditPersona();
  const { segment } = summary;
  const told = currentOf(description)?.segments.find((one) => one.segment === segment);
  const name = names.get(segment) ?? "";
  const cluster = segmentation.segments.indexOf(summary);
  const rows = distinctiveRows(segmentation, cluster).slice(0, mostDots);
  return (
    <Panel className="p-5">
      <PersonaHeading
        summary={summary}
        name={name}
        typed={persona.name}
        trusted={trusted}
        isShared={[...names].some(([other, text]) => other !== segment && text === name)}
        onRename={(typed) => edit(words.change.name(segment), segment, { name: typed })}
      />
      <div className="mt-5 grid gap-x-8 gap-y-5 xl:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <div className="flex flex-col gap-4">
          <ToldList summary={summary} description={told} />
          <section aria-labelledby="in-one-rule">
            <h3 id="in-one-rule" className="mb-1 font-semibold">
              {words.inOneRule}
            </h3>
            {told ? (
              <RuleBox key={segment} rule={told.rule} heldOut={description.data?.heldOut ?? 0} />
            ) : (
              <ComputationStatus computation={description} what={words.ruleWhat} isCompact />
            )}
          </section>
        </div>
        <section aria-labelledby="against-everyone">
          <h3 id="against-everyone" className="mb-1 font-semibold">
            {words.againstEveryone}{" "}
            <span className="font-normal text-faint text-xs">{words.againstTerm}</span>
          </h3>
          {rows.length > 0 ? (
            <IndexDots
              rows={rows}
              cluster={cluster}
              segment={segment}
              compare={words.dot}
              everyone={words.everyone}
            />
          ) : (
            <p className="text-muted">{words.noFeatures}</p>
          )}
        </section>
      </div>
      <div className="mt-5 grid gap-x-8 gap-y-5 xl:grid-cols-2">
        <TextAreaField
          label={words.description}
          hint={persona.description === "" ? words.empty : words.byYou}
          placeholder={words.descriptionPlaceholder}
          value={persona.description}
          onChange={(description) =>
            edit(words.change.description(segment), segment, { description })
          }
        />
        <PersonaNotes
          notes={persona.notes}
          onChange={(notes) => edit(words.change.notes(segment), segment, { notes })}
        />
      </div>
    </Panel>
  );
}
