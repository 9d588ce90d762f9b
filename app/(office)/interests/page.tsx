import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Sheet } from "@/app/_components/ui/sheet";
import { requireOfficial } from "@/app/_server/actor";
import { ClaimsToRehouse } from "@/app/(office)/interests/_components/claims-to-rehouse";
import { DeclareForm } from "@/app/(office)/interests/_components/declare-form";
import { InterestTable } from "@/app/(office)/interests/_components/interest-table";
import { getInterests } from "@/lib/review/queries/get-interests";
import { moscowDateOf } from "@/lib/shared/iso-date";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("interests"))("title"),
});

/** What an official declares; for the lead what must change hands, for admins and auditors the register. */
const InterestsPage = async () => {
  const actor = await requireOfficial("interests");
  const [page, words] = await Promise.all([getInterests(actor), getTranslations("interests")]);
  const { mayDeclare, own, register, toRehouse } = page;

  return (
    <main id="main" className="main">
      <div className="main-in">
        <PageHeader title={words("title")} lead={words("lead")} />
        <div className="stack">
          {toRehouse && (
            <Sheet title={words("toRehouse")} flush={toRehouse.length > 0}>
              {toRehouse.length > 0 ? (
                <ClaimsToRehouse claims={toRehouse} />
              ) : (
                <p>{words("toRehouseNone")}</p>
              )}
            </Sheet>
          )}
          {mayDeclare && (
            <Sheet title={words("own")} flush={own.length > 0}>
              {own.length > 0 ? (
                <InterestTable caption={words("own")} interests={own} kind="own" />
              ) : (
                <p>{words("ownNone")}</p>
              )}
            </Sheet>
          )}
          {mayDeclare && (
            <Sheet title={words("declare")}>
              <DeclareForm today={moscowDateOf(new Date(actor.person.now))} />
            </Sheet>
          )}
          {register && (
            <Sheet title={words("register")} flush={register.length > 0}>
              {register.length > 0 ? (
                <InterestTable caption={words("register")} interests={register} kind="register" />
              ) : (
                <p>{words("registerNone")}</p>
              )}
            </Sheet>
          )}
        </div>
      </div>
    </main>
  );
};

export default InterestsPage;
