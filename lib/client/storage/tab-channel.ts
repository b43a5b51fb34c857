import type { TabChannel, TabMessage } from "../keeping/ports";

/** What tabs with the same workspace tell each other. Only this page's own code can send here. */
export function createTabChannel(id: string): TabChannel {
  const channel = new BroadcastChannel(`tessera-work-${id}`);
  return {
    listen(onMessage) {
      channel.onmessage = ({ data }: MessageEvent<TabMessage>) => onMessage(data);
    },
    post: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
