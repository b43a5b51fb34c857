import { Panel, PanelHeader } from "@/components/ui/panel";
import { DownloadButton } from "./download-button";
import type { Requests } from "./use-requests";
import { handoverWords as words } from "./words";

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
      <div className="flex flex-col gap-5 px-4 pb-4">
        <section>
          <h3 className="font-medium">{words.profile}</h3>
          <p className="mb-2 text-muted text-xs">{words.profileDetail}</p>
          <DownloadButton
            label={words.downloadProfile}
            what={words.file.profile}
            extension="csv"
            request={isReady ? () => requests.profile : null}
            summary={({ rowsOut }) => words.savedProfile(rowsOut)}
          />
        </section>
        <section>
          <h3 className="font-medium">{words.model}</h3>
          <p className="mb-2 text-muted text-xs">{words.modelDetail(holdsCustomers)}</p>
          <DownloadButton
            label={words.downloadModel}
            what={words.file.model}
            extension="json"
            request={isReady ? () => requests.model(new Date().toISOString()) : null}
            summary={({ rowsOut }) => words.savedModel(rowsOut)}
          />
        </section>
      </div>
    </Panel>
  );
}
