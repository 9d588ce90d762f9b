import { useTranslations } from "next-intl";
import { BankAccountFields } from "@/app/_components/domain/bank-account-fields";
import { ActionForm } from "@/app/_components/form/action-form";
import { Icon } from "@/app/_components/ui/icon";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { addBankAccountAction, closeBankAccountAction } from "@/app/(company)/company/actions";
import type { CompanyProfile } from "@/lib/companies/queries/get-company-profile";
import { groupedAccount } from "@/lib/i18n/grouped-account";
import { uuidv7 } from "@/lib/shared/ids";

type Props = { readonly accounts: CompanyProfile["accounts"]; readonly mayEdit: boolean };

/** Where support is paid. An account is never edited: another one is added, the old one closed. */
export const Accounts = ({ accounts, mayEdit }: Props) => {
  const t = useTranslations("companyProfile.accounts");

  return (
    <Sheet title={t("heading")}>
      {accounts.length === 0 ? <p className="muted">{t("none")}</p> : null}
      <ul className="accounts">
        {accounts.map((account) => (
          <li key={account.id} className="row between wrap">
            <span className="row">
              <Icon name="bank" />
              <span>
                {account.bankName}
                <span className="sub code">
                  {groupedAccount(account.settlement)}, {t("bik")} {account.bik}
                </span>
              </span>
            </span>
            {mayEdit ? (
              <ActionForm
                id={`close-${account.id}`}
                action={closeBankAccountAction}
                className=""
                requestKey={uuidv7()}
              >
                <input type="hidden" name="accountId" value={account.id} />
                <SubmitButton variant="ghost" size="md" pendingLabel={t("closing")}>
                  {t("close")}
                </SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <details open={accounts.length === 0}>
          <summary className="unfold">
            <Icon name="down" />
            {t("add")}
          </summary>
          <ActionForm id="account" action={addBankAccountAction} requestKey={uuidv7()}>
            <BankAccountFields />
            <SubmitButton pendingLabel={t("adding")}>{t("addButton")}</SubmitButton>
          </ActionForm>
        </details>
      ) : null}
    </Sheet>
  );
};
