import { useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { ActionForm } from "@/app/_components/form/action-form";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { SsoAddress } from "@/app/(account)/settings/_components/sso-address";
import { linkIdentityAction, unlinkIdentityAction } from "@/app/(account)/settings/sso/actions";
import type { OwnIdentity, OwnSso, SsoChoice } from "@/lib/identity/queries/get-sso";

/** Through whose pages the person signs in; not there where an installation has no provider. */
export const SsoSheet = ({ identities, offered }: OwnSso) => {
  const t = useTranslations("identity.sso");
  if (identities.length === 0 && !offered) return null;

  return (
    <Sheet title={t("title")}>
      <ul className="rows">
        {identities.map((identity) => (
          <Identity key={identity.id} identity={identity} />
        ))}
      </ul>
      {offered ? <Link offered={offered} /> : null}
    </Sheet>
  );
};

const Identity = ({ identity: { id, name, createdAt, lastUsedAt } }: { readonly identity: OwnIdentity }) => {
  const [t, common] = [useTranslations("identity.sso"), useTranslations("identity")];

  return (
    <li className="row-item">
      <span className="grow">
        <b>{name}</b>
        <span className="sub">
          {t("since")} <DateText date={createdAt} />
          {lastUsedAt ? (
            <>
              {", "}
              {common("settings.appUsed")} <DateText date={lastUsedAt} withTime />
            </>
          ) : null}
        </span>
      </span>
      <ActionForm id={`unlink-${id}`} action={unlinkIdentityAction} className="">
        <input type="hidden" name="id" value={id} />
        <SubmitButton
          variant="ghost"
          size="md"
          pendingLabel={common("signIn.sending")}
          aria-label={t("unlinkThis", { name })}
        >
          {t("unlink")}
        </SubmitButton>
      </ActionForm>
    </li>
  );
};

const Link = ({ offered: { name } }: { readonly offered: SsoChoice }) => {
  const [t, common] = [useTranslations("identity.sso"), useTranslations("identity")];

  return (
    <ActionForm id="link" action={linkIdentityAction}>
      <p className="muted sm">{t("explanation", { name })}</p>
      <SsoAddress title={t("ready")} label={t("go", { name })}>
        <SubmitButton variant="default" icon="key" pendingLabel={common("signIn.sending")}>
          {t("link", { name })}
        </SubmitButton>
      </SsoAddress>
    </ActionForm>
  );
};
