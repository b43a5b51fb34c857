import { Check, Download, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/check-field";
import { Panel, PanelHeader } from "@/components/ui/panel";
import type { LabelFormat } from "@/lib/client/labeler";
import type { Labeling } from "@/lib/client/use-labeling";
import { toFailureData } from "@/lib/schema/failure";
import type { Labeled } from "@/lib/schema/labeling";
import { labelWords as words } from "./words";

const formats = ["spreadsheet", "workbook", "machine"] as const satisfies readonly LabelFormat[];

/** The labeled list: its first lines, in which form, and the button that saves it. */
export function TakePanel({
  labeled,
  save,
}: {
  readonly labeled: Labeled;
  readonly save: Labeling["save"];
}) {
  const [format, setFormat] = useState<LabelFormat>("spreadsheet");
  const [includeColumns, setIncludeColumns] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly isGood: boolean } | null>(
    null,
  );
  const [isBusy, setIsBusy] = useState(false);
  async function take(): Promise<void> {
    setIsBusy(true);
    try {
      const fileName = await save(format, includeColumns, words.fileName);
      setSaid({ text: words.saved(fileName), isGood: true });
    } catch (thrown) {
      setSaid({ text: `${words.failed} ${toFailureData(thrown).message}`, isGood: false });
    } finally {
      setIsBusy(false);
    }
  }
  const [header = [], ...lines] = labeled.preview;
  return (
    <Panel>
      <PanelHeader title={words.take} detail={words.takeDetail} />
      <section
        aria-label={words.preview}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto border-line border-b pb-2"
      >
        <table className="min-w-full text-xs">
          <caption className="sr-only">{words.preview}</caption>
          <thead>
            <tr className="text-left text-muted">
              {header.map((cell) => (
                <th key={cell} scope="col" className="px-3 py-1 font-medium first:pl-4">
                  <bdi>{cell}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((cells, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file have no other name than their place
              <tr key={line} className="border-line border-t">
                {cells.map((cell, column) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    key={column}
                    className="max-w-64 truncate px-3 py-1 first:pl-4"
                  >
                    <bdi>{cell}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="flex flex-col gap-3 px-4 py-3">
        <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
          <legend className="sr-only">{words.take}</legend>
          {formats.map((one) => (
            <label key={one} className="flex cursor-pointer items-start gap-2">
              <input
                type="radio"
                name="label-format"
                checked={format === one}
                onChange={() => setFormat(one)}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <span>
                <span className="font-medium">{words.formats[one].name}</span>
                <span className="block text-muted text-xs">{words.formats[one].detail}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <CheckField checked={includeColumns} onChange={setIncludeColumns}>
          {words.includeColumns}
        </CheckField>
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary" disabled={isBusy} onClick={() => void take()}>
            <Download className="size-4" aria-hidden />
            {words.download}
          </Button>
          <p aria-live="polite" className="flex min-w-0 items-center gap-1.5 text-muted text-xs">
            {said ? (
              <>
                {said.isGood ? (
                  <Check className="size-3.5 shrink-0 text-accent" aria-hidden />
                ) : (
                  <TriangleAlert className="size-3.5 shrink-0 text-danger" aria-hidden />
                )}
                <bdi>{said.text}</bdi>
              </>
            ) : null}
          </p>
        </div>
      </div>
    </Panel>
  );
}
