import { messageWords as words } from "@/components/start/message-words";
import { PageMessage } from "@/components/start/page-message";
import { ButtonLink } from "@/components/ui/button-link";

export default function NotFound() {
  return (
    <PageMessage title={words.lostTitle} body={words.lostBody}>
      <ButtonLink variant="primary" href="/">
        {words.toStart}
      </ButtonLink>
    </PageMessage>
  );
}
