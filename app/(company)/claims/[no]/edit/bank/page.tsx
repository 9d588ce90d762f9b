import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AppLink } from "@/app/_components/ui/app-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import { loadEditor } from "@/app/(company)/claims/_server/load-editor";
import { ClaimForm } from "@/app/(company)/claims/[no]/edit/_components/claim-form";
import { DraftChoice } from "@/app/(company)/claims/[no]/edit/_components/draft-fields";
import { EditorFrame } from "@/app/(company)/claims/[no]/edit/_components/editor-frame";
import { FormButtons } from "@/app/(company)/claims/[no]/edit/_components/form-buttons";
import { Remark } from "@/app/(company)/claims/[no]/edit/_components/remark";
import { groupedAccount } from "@/lib/i18n/grouped-account";

type Props = {
  readonly params: Promise<{ readonly no: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const t = await getTranslations("claims.editor");
  return { title: `${t("steps.bank")}, ${(await params).no}` };
};

/** Where the money goes: one of the company's accounts. */
const BankPage = async ({ params, searchParams }: Props) => {
  const [{ actor, view, refusal }, t] = await Promise.all([
    loadEditor(params, searchParams),
    getTranslations("claims.editor"),
  ]);
  const next = `/claims/${view.number}/edit/check`;

  return (
    <EditorFrame view={view} step="bank" refusal={refusal}>
      <h2>{t("steps.bank")}</h2>
      {view.remarks
        .filter(({ part }) => part === "account")
        .map(({ id, remark }) => (
          <Remark key={id} label={t("remark")}>
            {remark}
          </Remark>
        ))}
      {view.accounts.length === 0 ? (
        <EmptyState
          icon="bank"
          title={t("bank.none")}
          action={
            <LinkButton href="/company" icon="plus">
              {t("bank.add")}
            </LinkButton>
          }
        >
          {t("bank.noneHint")}
        </EmptyState>
      ) : (
        <>
          <ClaimForm view={view} step="bank" userId={actor.userId} isOpen={view.open.account}>
            <DraftChoice
              name="accountId"
              value={view.fields.accountId}
              legend={t("bank.choose")}
              hint={t("bank.hint")}
              options={view.accounts.map(({ id, bankName, bik, settlement }) => ({
                value: id,
                icon: "bank",
                label: <span className="code">{groupedAccount(settlement)}</span>,
                description: t("bank.account", { bankName, bik }),
              }))}
            />
          </ClaimForm>
          <p className="sm">
            <AppLink href="/company">{t("bank.other")}</AppLink>
          </p>
        </>
      )}
      <FormButtons
        number={view.number}
        formId={view.open.account && view.accounts.length > 0 ? "bank-form" : undefined}
        next={next}
      />
    </EditorFrame>
  );
};

export default BankPage;
