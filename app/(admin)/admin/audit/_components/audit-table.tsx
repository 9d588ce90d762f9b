import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { AppLink } from "@/app/_components/ui/app-link";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Icon } from "@/app/_components/ui/icon";
import { VisuallyHidden } from "@/app/_components/ui/visually-hidden";
import { useEventSentence } from "@/app/(admin)/admin/audit/_components/event-sentence";
import type { AuditEventView } from "@/lib/identity/queries/list-audit-events";

type AuditTableProps = { readonly events: readonly AuditEventView[] };

/** Events of the trail: when, who, what, and whether the row is as it was written. */
export const AuditTable = ({ events }: AuditTableProps) => {
  const words = useTranslations("audit");

  return (
    <DataTable caption={words("title")} stack>
      <thead>
        <tr>
          <Th>{words("when")}</Th>
          <Th>{words("who")}</Th>
          <Th>{words("what")}</Th>
          <Th>{words("about")}</Th>
          <Th>{words("fingerprint")}</Th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <AuditRow key={event.id} event={event} />
        ))}
      </tbody>
    </DataTable>
  );
};

type AuditRowProps = { readonly event: AuditEventView };

const AuditRow = ({ event }: AuditRowProps) => {
  const words = useTranslations("audit");
  const sentence = useEventSentence();
  const locale = useLocale();

  return (
    <tr>
      <Td className="subtle">
        <DateText date={event.at} style="shortYear" withTime />
      </Td>
      <Td>
        {event.actor ? event.actor[locale] : <span className="subtle">{words("system")}</span>}
        {event.behalf && <span className="sub">{words("behalf", { name: event.behalf[locale] })}</span>}
      </Td>
      <Th scope="row" className="audit-what">
        {sentence(event)}
        {event.facts.reason && <span className="sub">«{event.facts.reason}»</span>}
        {event.facts.comment && <span className="sub">«{event.facts.comment}»</span>}
      </Th>
      <Td wide>
        {event.claim && (
          <AppLink href={`/review/${event.claim}`} className="code">
            {event.claim}
          </AppLink>
        )}
        {event.company && <span className="sub">{event.company[locale]}</span>}
        {!event.company && event.subject && event.objectId && (
          <AppLink href={`/admin/users/${event.objectId}`}>{event.subject[locale]}</AppLink>
        )}
      </Td>
      <Td phoneLabel={words("fingerprint")}>
        <Fingerprint event={event} />
      </Td>
    </tr>
  );
};

const Fingerprint = ({ event }: AuditRowProps) => {
  const words = useTranslations("audit");

  return (
    <span className="ev nowrap">
      <Icon name={event.isIntact ? "check" : "alert"} />
      <VisuallyHidden>{words(event.isIntact ? "rowIntact" : "rowBroken")}</VisuallyHidden>
      <AppLink
        href={`/admin/audit?chain=${encodeURIComponent(event.chain)}`}
        className="code xs quiet-link"
        title={words("chainOf", { chain: event.chain, seq: event.chainSeq })}
      >
        {event.hash.slice(0, 10)}
      </AppLink>
    </span>
  );
};
