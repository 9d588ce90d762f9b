import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormCheckbox } from "@/app/_components/form/form-fields";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { chooseLettersAction } from "@/app/(account)/settings/actions";
import type { LetterChoiceView } from "@/lib/notifications/queries/get-letter-choices";

const always = ["decisions", "deadlines", "access"] as const;

/** Which letters come: those that may be switched off, and those that always come. */
export const LettersSheet = ({ choices }: { readonly choices: readonly LetterChoiceView[] }) => {
  const t = useTranslations("identity.letters");
  const words = useTranslations("identity");

  return (
    <Sheet id="letters" title={t("title")}>
      {choices.length > 0 ? (
        <ActionForm id="letter" action={chooseLettersAction} doneText={t("saved")}>
          <p>{t("lead")}</p>
          <div>
            {choices.map(({ kind, comes }) => (
              <FormCheckbox key={kind} name={kind} label={t(`kind.${kind}`)} defaultChecked={comes} />
            ))}
          </div>
          <div>
            <SubmitButton variant="default" pendingLabel={words("signIn.sending")}>
              {t("save")}
            </SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      <h3 className="label mt-4">{t("alwaysTitle")}</h3>
      <ul className="list-disc pl-5">
        {always.map((topic) => (
          <li key={topic}>{t(`always.${topic}`)}</li>
        ))}
      </ul>
    </Sheet>
  );
};
