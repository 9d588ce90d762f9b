import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { requireOfficial } from "@/app/_server/actor";
import { notThere } from "@/app/_server/refused-page";
import { LeaveForm } from "@/app/(admin)/admin/users/[id]/leave/_components/leave-form";
import { LeftBehind } from "@/app/(admin)/admin/users/[id]/leave/_components/left-behind";
import { Unmanned } from "@/app/(admin)/admin/users/[id]/leave/_components/unmanned";
import { getLeaving } from "@/lib/review/queries/get-leaving";

type Props = { readonly params: Promise<{ readonly id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("leaving"))("crumb"),
});

/** Everything open of an official who leaves, who is proposed for it, and the one act that hands it on. */
const LeavePage = async ({ params }: Props) => {
  const actor = await requireOfficial("people");
  const page = await getLeaving(actor, (await params).id);
  if (!page) return notThere();
  const [words, people, common, locale] = await Promise.all([
    getTranslations("leaving"),
    getTranslations("people"),
    getTranslations("common"),
    getLocale(),
  ]);
  const name = page.name[locale];

  return (
    <main id="main" className="main">
      <div className="main-in">
        <Breadcrumbs
          label={common("path")}
          items={[
            { label: people("title"), href: "/admin/users" },
            { label: name, href: `/admin/users/${page.id}` },
            { label: words("crumb") },
          ]}
        />
        <PageHeader title={words("title", { name })} lead={words("lead")} />
        <div className="stack">
          {page.closed && <Notice tone="plain">{words(`closed.${page.closed}`)}</Notice>}
          <Unmanned steps={page.unmanned} />
          <LeaveForm page={page} />
          <LeftBehind left={page.left} />
        </div>
      </div>
    </main>
  );
};

export default LeavePage;
