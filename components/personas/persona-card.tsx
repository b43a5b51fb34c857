import type { ReactNode } from "react";
import { IndexDots } from "@/components/charts/index-dots";
import { ComputationStatus } from "@/components/ui/computation-frame";
import { Panel } from "@/components/ui/panel";
import { SavePicture } from "@/components/ui/picture/save-picture";
import type { Trusted } from "@/lib/client/trust";
import { type Computation, currentOf } from "@/lib/client/use-computation";
import { useEditPersona } from "@/lib/client/use-edit-persona";
import type { Description } from "@/lib/schema/description";
import { type Persona, suggestedFields } from "@/lib/schema/persona";
import type { Segmentation, SegmentSummary } from "@/lib/schema/segment";
import { distinctiveRows } from "./distinctive-rows";
import { ChannelsField } from "./fields/channels-field";
import { PersonaNotes } from "./fields/persona-notes";
import { TextPersonaField } from "./fields/text-persona-field";
import { PersonaHeading } from "./persona-heading";
import { RuleBox } from "./rule-box";
import { ToldList } from "./told-list";
import { personasWords as words } from "./words";

const mostDots = 8;

/** Who a segment is, as one would show it to colleagues: what the data say, then what people make of it. */
export function PersonaCard({
  summary,
  segmentation,
  names,
  persona,
  description,
  trusted,
  actions,
}: {
  readonly summary: SegmentSummary;
  readonly segmentation: Segmentation;
  /** Keyed by the segment's number; as shown everywhere: typed, or else suggested. */
  readonly names: ReadonlyMap<number, string>;
  readonly persona: Persona;
  readonly description: Computation<Description>;
  readonly trusted: Trusted | undefined;
  readonly actions: ReactNode;
}) {
  const edit = useEditPersona();
  const { segment } = summary;
  const told = currentOf(description)?.segments.find((one) => one.segment === segment);
  const cluster = segmentation.segments.indexOf(summary);
  const rows = distinctiveRows(segmentation, cluster).slice(0, mostDots);
  const change = (texts: Partial<Persona>) => edit(words.change.persona(segment), segment, texts);
  return (
    <Panel className="@container p-5">
      <PersonaHeading
        summary={summary}
        persona={persona}
        names={names}
        trusted={trusted}
        actions={actions}
        onRename={(name) => edit(words.change.name(segment), segment, { name })}
      />
      <textarea
        dir="auto"
        rows={1}
        aria-label={words.description}
        value={persona.description}
        placeholder={words.descriptionPlaceholder}
        onChange={(event) => change({ description: event.target.value })}
        className="-mx-2 mt-3 block w-[calc(100%+1rem)] resize-none rounded-md px-2 py-1 text-base leading-6 outline-none [field-sizing:content] hover:bg-sunken focus:bg-sunken"
      />
      <div className="mt-4 grid @xl:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] gap-x-8 gap-y-5">
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
          <div className="mb-1 flex items-start justify-between gap-2">
            <h3 id="against-everyone" className="font-semibold">
              {words.againstEveryone}{" "}
              <span className="font-normal text-faint text-xs">{words.againstTerm}</span>
            </h3>
            <span className="print:hidden">
              <SavePicture title={`${names.get(segment) ?? ""}: ${words.againstEveryone}`} />
            </span>
          </div>
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
      <div className="mt-5 grid @lg:grid-cols-2 items-start gap-3">
        {suggestedFields.map((field) => {
          const shared = {
            persona,
            suggestions: (told?.suggestions ?? []).filter((one) => one.field === field),
            onChange: change,
          };
          return field === "channels" ? (
            <ChannelsField key={field} {...shared} />
          ) : (
            <TextPersonaField key={field} field={field} {...shared} />
          );
        })}
      </div>
      <div className="mt-5">
        <PersonaNotes notes={persona.notes} onChange={(notes) => change({ notes })} />
      </div>
    </Panel>
  );
}
