import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { AppLink } from "@/app/_components/ui/app-link";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { Pill } from "@/app/_components/ui/pill";
import { Sheet } from "@/app/_components/ui/sheet";
import type { PersonPlan, RetentionPlan } from "@/lib/identity/queries/get-retention-plan";

/** People who left, and when their data goes: the list that the next run works off. */
export const LeaversTable = ({ plan }: { readonly plan: RetentionPlan }) => {
  const t = useTranslations("retention");
  if (plan.people.length === 0)
    return (
      <EmptyState icon="users" title={t("nobodyTitle")}>
        <p>{t("nobodyText", { erased: plan.erased })}</p>
      </EmptyState>
    );

  return (
    <Sheet
      flush
      title={t("leavers", { count: plan.peopleCount })}
      aside={<span className="sm muted">{t("erased", { erased: plan.erased })}</span>}
    >
      <DataTable caption={t("leavers", { count: plan.peopleCount })} stack>
        <thead>
          <tr>
            <Th>{t("person")}</Th>
            <Th>{t("class.label")}</Th>
            <Th>{t("leftOn")}</Th>
            <Th>{t("erasedOn")}</Th>
          </tr>
        </thead>
        <tbody>
          {plan.people.map((person) => (
            <Leaver key={person.id} person={person} now={plan.now} />
          ))}
        </tbody>
      </DataTable>
    </Sheet>
  );
};

const Leaver = ({ person, now }: { readonly person: PersonPlan; readonly now: string }) => {
  const t = useTranslations("retention");
  const inRussian = useLocale() === "ru";
  const isDue = Date.parse(person.dueAt) <= Date.parse(now);

  return (
    <tr>
      <Th scope="row">
        <AppLink href={`/admin/users/${person.id}`}>{inRussian ? person.nameRu : person.nameEn}</AppLink>
      </Th>
      <Td phoneLabel={t("class.label")}>{t(`class.${person.class}`)}</Td>
      <Td phoneLabel={t("leftOn")}>
        <DateText date={person.leftAt} style="shortYear" />
      </Td>
      <Td phoneLabel={t("erasedOn")}>
        <DateText date={person.dueAt} style="shortYear" />{" "}
        {person.held ? (
          <Pill tone="second" icon="lock">
            {t("held")}
          </Pill>
        ) : null}
        {isDue && !person.held ? <Pill tone="turn">{t("nextRun")}</Pill> : null}
      </Td>
    </tr>
  );
};
