import { ArrowRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Panel, PanelHeader } from "@/components/ui/panel";
import type { AnalystFile } from "@/lib/schema/analyst-file";
import { DownloadButton } from "./download-button";
import type { Requests } from "./use-requests";
import { handoverWords as words } from "./words";

const analystFiles = [
  ["python", "py"],
  ["pmml", "pmml"],
  ["package", "json"],
  ["audit", "json"],
  ["audit-text", "md"],
] as const satisfies readonly (readonly [AnalystFile, string])[];

const now = () => new Date().toISOString();

export function OtherPanel({
  requests,
  isReady,
  holdsCustomers,
}: {
  readonly requests: Requests;
  readonly isReady: boolean;
  /** Some methods assign new customers by the values of known ones. */
  readonly holdsCustomers: boolean;
}) {
  return (
    <Panel>
      <PanelHeader title={words.otherTitle} />
      <div className="flex flex-col px-4 pb-4">
        <Group title={words.forReaders}>
          <Taken detail={words.reportDetail}>
            <DownloadButton
              label={words.downloadReport}
              what={words.file.report}
              extension="html"
              request={isReady ? () => requests.report(now()) : null}
              summary={({ rowsOut }) => words.savedReport(rowsOut)}
            />
          </Taken>
          <Taken detail={words.profileDetail}>
            <div className="flex flex-wrap gap-2">
              {(["csv", "xlsx"] as const).map((format) => (
                <DownloadButton
                  key={format}
                  label={words.downloadProfile(format)}
                  what={words.file.profile}
                  extension={format}
                  request={isReady ? () => requests.profile(format) : null}
                  summary={({ rowsOut }) => words.savedProfile(rowsOut)}
                />
              ))}
            </div>
          </Taken>
        </Group>
        <Group title={words.forAnalysts}>
          <Taken detail={words.modelDetail(holdsCustomers)}>
            <DownloadButton
              label={words.downloadModel}
              what={words.file.model}
              extension="json"
              request={isReady ? () => requests.model(now()) : null}
              summary={({ rowsOut }) => words.savedModel(rowsOut)}
            />
            <Link
              href="/label"
              className="mt-1.5 inline-flex items-center gap-1 text-accent text-xs hover:underline"
            >
              {words.labelNew}
              <ArrowRight className="size-3.5" aria-hidden />
            </Link>
          </Taken>
          {analystFiles.map(([what, extension]) => (
            <Taken key={what} detail={words.analyst[what].detail}>
              <DownloadButton
                label={words.analyst[what].label}
                what={words.analyst[what].file}
                extension={extension}
                request={isReady ? () => requests.analystFile(what, now()) : null}
                summary={({ notes = [] }) => notes.join(" ")}
              />
            </Taken>
          ))}
        </Group>
      </div>
    </Panel>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 border-line border-t py-3 first:border-t-0 first:pt-0 last:pb-0">
      <h3 className="font-medium">{title}</h3>
      {children}
    </section>
  );
}

/** One file in a plain sentence, and the button that makes it. */
function Taken({ detail, children }: { readonly detail: string; readonly children: ReactNode }) {
  return (
    <div>
      {children}
      <p className="mt-1.5 text-muted text-xs">{detail}</p>
    </div>
  );
}
