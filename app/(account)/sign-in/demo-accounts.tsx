import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionForm } from "@/app/_components/form/action-form";
import { Avatar } from "@/app/_components/ui/avatar";
import { signInAction } from "@/app/(account)/sign-in/actions";
import type { DemoAccounts as Demo } from "@/lib/identity/queries/get-demo-accounts";

type Props = { readonly demo: Demo; readonly locale: string; readonly back: ReactNode };

/** One button an account: only on a database that carries the demo marker. */
export const DemoAccounts = async ({ demo, locale, back }: Props) => {
  const t = await getTranslations("identity");
  const inRussian = locale === "ru";

  return (
    <section className="sec" aria-labelledby="demo-heading">
      <h2 id="demo-heading">{t("demo.heading")}</h2>
      <p className="muted sm">{t("demo.explanation")}</p>
      <ul className="demo-accounts">
        {demo.accounts.map((account) => {
          const name = inRussian ? account.nameRu : account.nameEn;

          return (
            <li key={account.email}>
              <ActionForm id={`demo-${account.email.replace(/\W/g, "-")}`} action={signInAction} className="">
                {back}
                <input type="hidden" name="email" value={account.email} />
                <input type="hidden" name="password" value={demo.password} />
                <button type="submit" className="btn demo-account">
                  <Avatar name={name} small />
                  <span>
                    {name}
                    <small>{inRussian ? account.labelRu : account.labelEn}</small>
                  </span>
                </button>
              </ActionForm>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
