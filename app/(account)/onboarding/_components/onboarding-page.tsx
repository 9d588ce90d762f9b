import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LinkButton } from "@/app/_components/ui/link-button";
import { AccountPage } from "@/app/(account)/_components/account-page";

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Which of the four steps this is; none for what is no step. */
  readonly step?: 1 | 2 | 3 | 4;
  /** The step before, for whoever wants to change something. */
  readonly back?: string;
  readonly children: ReactNode;
};

const steps = 4;

/** A step on the way to a company. What was saved stays, whichever way one goes. */
export const OnboardingPage = async ({ title, lead, step, back, children }: Props) => {
  const t = await getTranslations("joining");

  return (
    <AccountPage title={title} lead={lead} account={null}>
      {step ? <p className="sm subtle">{t("onboarding.step", { step, steps })}</p> : null}
      {children}
      {back ? (
        <p>
          <LinkButton href={back} variant="ghost" icon="prev" size="md">
            {t("onboarding.back")}
          </LinkButton>
        </p>
      ) : null}
    </AccountPage>
  );
};
