import { classNames } from "@/components/ui/class-names";
import { CopyButtons } from "@/components/ui/copy-buttons";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { SegmentMark } from "@/components/ui/segment-mark";
import { treeJson, treeSql, treeText } from "@/lib/analysis/describe/rules/tree-forms";
import type { Description } from "@/lib/schema/description";
import { treeWords as words } from "./tree-words";

/** A few questions that lead to every segment, and how often they are right. */
export function TreePanel({
  description,
  names,
  picked,
}: {
  readonly description: Description;
  /** Keyed by the segment's number. */
  readonly names: ReadonlyMap<number, string>;
  readonly picked: number;
}) {
  const { tree, treeAccuracy, heldOut } = description;
  const nameOf = (segment: number) => names.get(segment) ?? "";
  const forms = [
    { name: words.forms.text, text: treeText(description, nameOf) },
    { name: words.forms.sql, text: treeSql(description, nameOf) },
    { name: words.forms.json, text: treeJson(description, nameOf) },
  ];
  const isNone = tree.length < 2;
  return (
    <Panel className="min-w-0" aria-label={words.title}>
      <PanelHeader
        title={words.title}
        detail={isNone ? null : words.accuracy(treeAccuracy, heldOut)}
      >
        {isNone ? null : (
          <CopyButtons
            label={words.copy}
            forms={forms}
            copied={words.copied}
            refused={words.refused}
          />
        )}
      </PanelHeader>
      {isNone ? <p className="px-4 pb-3 text-muted">{words.none}</p> : null}
      <ul className="px-4 pb-3">
        {(isNone ? [] : tree).map((leaf) => (
          <li
            key={leaf.text}
            className="grid grid-cols-[minmax(0,1fr)_minmax(0,18rem)_6rem] items-baseline gap-3 border-line border-t py-1.5"
          >
            <bdi className={classNames(leaf.segment === picked && "font-semibold")}>
              {leaf.text}
            </bdi>
            <span className="flex min-w-0 items-baseline gap-2">
              <SegmentMark segment={leaf.segment} />
              <bdi className="truncate">{nameOf(leaf.segment)}</bdi>
            </span>
            <span className="text-right text-muted text-xs" title={words.interval(leaf)}>
              {words.leaf(leaf)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
