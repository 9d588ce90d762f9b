import { useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { ActionForm } from "@/app/_components/form/action-form";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { ShownCodes } from "@/app/(account)/settings/_components/shown-codes";
import { removeFactorAction, renewRecoveryCodesAction } from "@/app/(account)/settings/actions";
import type { Person } from "@/lib/identity/domain/actor";
import type { OwnFactor } from "@/lib/identity/queries/get-own-account";

type Props = {
  readonly person: Person;
  readonly factors: readonly OwnFactor[];
  readonly codesLeft: number;
  readonly withPasskeys: boolean;
};

/** How the person proves who they are: the password, and the second factors with their recovery codes. */
export const FactorsSheet = ({ person, factors, codesLeft, withPasskeys }: Props) => {
  const t = useTranslations("identity");

  return (
    <Sheet title={t("settings.signIn")}>
      <ul className="rows">
        <li className="row-item">
          <span className="grow">
            <b>{t("settings.password")}</b>
          </span>
          <LinkButton href="/change-password" size="md">
            {t("settings.changePassword")}
          </LinkButton>
        </li>
        {factors.map((factor) => (
          <Factor key={factor.id} factor={factor} />
        ))}
      </ul>
      {factors.length === 0 ? (
        <Notice tone="plain">
          {t(person.staffRoles.length > 0 ? "settings.demoExcuse" : "settings.noFactor")}
        </Notice>
      ) : (
        <RecoveryCodes left={codesLeft} />
      )}
      <p className="row wrap">
        {withPasskeys ? (
          <LinkButton href="/settings/passkey" icon="key">
            {t("settings.addPasskey")}
          </LinkButton>
        ) : null}
        <LinkButton href="/settings/second-factor" icon="plus">
          {t("settings.addApp")}
        </LinkButton>
      </p>
    </Sheet>
  );
};

const Factor = ({ factor: { id, kind, name, createdAt, lastUsedAt } }: { readonly factor: OwnFactor }) => {
  const t = useTranslations("identity");

  return (
    <li className="row-item">
      <span className="grow">
        <b>{name}</b>
        <span className="sub">
          {t(`settings.kind.${kind}`)}
          {", "}
          {t("settings.appSince")} <DateText date={createdAt} />
          {lastUsedAt ? (
            <>
              {", "}
              {t("settings.appUsed")} <DateText date={lastUsedAt} withTime />
            </>
          ) : null}
        </span>
      </span>
      <ActionForm id={`remove-${id}`} action={removeFactorAction} className="">
        <input type="hidden" name="id" value={id} />
        <SubmitButton
          variant="ghost"
          size="md"
          pendingLabel={t("signIn.sending")}
          aria-label={t("settings.removeApp", { name })}
        >
          {t("settings.remove")}
        </SubmitButton>
      </ActionForm>
    </li>
  );
};

const RecoveryCodes = ({ left }: { readonly left: number }) => {
  const t = useTranslations("identity");

  return (
    <ActionForm id="codes" action={renewRecoveryCodesAction}>
      <ShownCodes
        title={t("codes.title")}
        explanation={t("codes.explanation")}
        withoutCodes={t("codes.title")}
        copyLabel={t("codes.copy")}
        copiedLabel={t("codes.copied")}
      />
      <p className="row wrap">
        <span className="grow">{t("codes.left", { left })}</span>
        <SubmitButton variant="ghost" size="md" pendingLabel={t("signIn.sending")}>
          {t("codes.renew")}
        </SubmitButton>
      </p>
    </ActionForm>
  );
};
