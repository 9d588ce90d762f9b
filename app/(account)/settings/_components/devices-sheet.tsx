import { useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { ActionForm } from "@/app/_components/form/action-form";
import { Pill } from "@/app/_components/ui/pill";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { endSessionsAction } from "@/app/(account)/settings/actions";
import type { OwnSession } from "@/lib/identity/queries/get-own-account";

/** Where the person is signed in, and the way to end it there. */
export const DevicesSheet = ({ sessions }: { readonly sessions: readonly OwnSession[] }) => {
  const t = useTranslations("identity");

  return (
    <Sheet title={t("devices.title")}>
      <ul className="rows">
        {sessions.map((session) => (
          <Device key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <ActionForm id="devices" action={endSessionsAction} className="">
          <input type="hidden" name="session" value="others" />
          <SubmitButton variant="default" pendingLabel={t("signIn.sending")}>
            {t("devices.endOthers")}
          </SubmitButton>
        </ActionForm>
      ) : (
        <p className="sm muted">{t("devices.onlyThis")}</p>
      )}
    </Sheet>
  );
};

const Device = ({
  session: { id, isThis, device, createdAt, lastSeenAt },
}: {
  readonly session: OwnSession;
}) => {
  const t = useTranslations("identity");
  const name = [device.browser ?? t("devices.browser"), device.system].filter(Boolean).join(", ");

  return (
    <li className="row-item">
      <span className="grow">
        <b>{name}</b> {isThis ? <Pill tone="good">{t("devices.this")}</Pill> : null}
        <span className="sub">
          {t("devices.since")} <DateText date={createdAt} withTime />
          {", "}
          {t("devices.seen")} <DateText date={lastSeenAt} withTime />
        </span>
      </span>
      {isThis ? null : (
        <ActionForm id={`end-${id}`} action={endSessionsAction} className="">
          <input type="hidden" name="session" value={id} />
          <SubmitButton
            variant="ghost"
            size="md"
            pendingLabel={t("signIn.sending")}
            aria-label={t("devices.endThis", { name })}
          >
            {t("devices.end")}
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
};
