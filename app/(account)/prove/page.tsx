import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
import { PasskeyProof } from "@/app/_components/form/passkey-proof";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requirePerson } from "@/app/_server/actor";
import { proofBy } from "@/app/_server/fresh-proof";
import { passkeysWorkHere } from "@/app/_server/passkeys-here";
import { UntilProved } from "@/app/(account)/prove/_components/until-proved";
import { proveAction } from "@/app/(account)/prove/actions";
import { homeOf } from "@/lib/identity/domain/home";
import { backField } from "@/lib/identity/domain/sign-in-input";

type Props = { readonly searchParams: Promise<{ readonly back?: unknown }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("identity"))("proof.heading"),
});

/** Asks who is there before a file leaves the house; then the file is one press away. */
const ProvePage = async ({ searchParams }: Props) => {
  const { person } = await requirePerson();
  const [{ back }, t, theme] = await Promise.all([searchParams, getTranslations("identity"), readersTheme()]);
  const file = backField.catch(undefined).parse(back);
  const by = proofBy(person.factors);

  return (
    <PublicShell theme={theme} account={{ href: homeOf(person), label: t("password.back") }}>
      <main id="main" className="page sign-in">
        <h1>{t("proof.heading")}</h1>
        <p className="muted lead">{t("proof.download")}</p>
        <div className="sheet sheet-b">
          <ActionForm id="prove" action={proveAction}>
            <UntilProved
              proved={
                <Notice tone="good" role="status" title={t("proof.done")}>
                  {file ? (
                    <LinkButton href={file} plain full variant="primary" icon="download">
                      {t("proof.file")}
                    </LinkButton>
                  ) : null}
                </Notice>
              }
            >
              <FormText
                name="passwordOrCode"
                type="password"
                inputMode={by === "code" ? "numeric" : undefined}
                autoComplete={by === "code" ? "one-time-code" : "current-password"}
                label={t(`proof.${by}`)}
              />
              <SubmitButton full pendingLabel={t("signIn.sending")}>
                {t("proof.submit")}
              </SubmitButton>
              {person.factors.includes("PASSKEY") && passkeysWorkHere() ? (
                <PasskeyProof label={t("proof.passkey")} />
              ) : null}
            </UntilProved>
          </ActionForm>
        </div>
      </main>
    </PublicShell>
  );
};

export default ProvePage;
