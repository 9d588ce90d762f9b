import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { letterToken } from "@/app/_server/letter-cookie";
import { AccountPage } from "@/app/(account)/_components/account-page";
import { NewPersonFields } from "@/app/(account)/_components/new-person-fields";
import { completeRegistrationAction } from "@/app/(account)/register/actions";
import { getRegistration } from "@/lib/identity/queries/get-registration";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("joining"))("person.title"),
});

/** The third step, once the address is proved: name and password. */
const RegisterAccountPage = async () => {
  const registration = await getRegistration(await letterToken("registration"));
  if (!registration?.proved) redirect("/register/code");
  const t = await getTranslations("joining");

  return (
    <AccountPage
      title={t("person.title")}
      lead={t("person.lead", { email: registration.email })}
      account={null}
    >
      <div className="sheet sheet-b">
        <ActionForm id="person" action={completeRegistrationAction}>
          <NewPersonFields email={registration.email} />
          <SubmitButton full pendingLabel={t("sending")}>
            {t("person.submit")}
          </SubmitButton>
        </ActionForm>
      </div>
    </AccountPage>
  );
};

export default RegisterAccountPage;
