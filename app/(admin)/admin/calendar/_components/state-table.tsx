import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/app/_components/ui/app-link";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Pill } from "@/app/_components/ui/pill";
import { Sheet } from "@/app/_components/ui/sheet";
import { WhoWhen } from "@/app/(admin)/admin/_components/who-when";
import { formatDate } from "@/lib/i18n/format-date";
import type { CalendarPage } from "@/lib/programmes/queries/get-calendar";

type StateTableProps = { readonly page: CalendarPage };

/** How the year came about: every state, who made it, when and why, and what it changed. */
export const StateTable = ({ page }: StateTableProps) => {
  const t = useTranslations("calendar.history");

  return (
    <Sheet flush title={t("title")}>
      <DataTable caption={t("title")} stack>
        <thead>
          <tr>
            <Th>{t("state")}</Th>
            <Th>{t("changed")}</Th>
            <Th>{t("why")}</Th>
            <Th>{t("who")}</Th>
          </tr>
        </thead>
        <tbody>
          {page.states.map((state, at) => (
            <StateRow key={state.number} state={state} isInForce={at === 0} year={page.year} />
          ))}
        </tbody>
      </DataTable>
    </Sheet>
  );
};

type StateRowProps = {
  readonly state: CalendarPage["states"][number];
  readonly isInForce: boolean;
  readonly year: number;
};

const StateRow = ({ state, isInForce, year }: StateRowProps) => {
  const t = useTranslations("calendar.history");
  const locale = useLocale();
  const who = (locale === "ru" ? state.byRu : state.byEn) ?? t("shipped");

  return (
    <tr>
      <Th scope="row">
        <AppLink href={`/admin/calendar?year=${year}&state=${state.number}`}>
          {t("number", { number: state.number })}
        </AppLink>{" "}
        {isInForce ? <Pill tone="good">{t("inForce")}</Pill> : null}
        <span className="sub code">{state.version}</span>
      </Th>
      <Td className="wide" phoneLabel={t("changed")}>
        <Changes state={state} />
      </Td>
      <Td className="wide" phoneLabel={t("why")}>
        {state.reason ?? t(`kind.${state.kind}`, { source: state.source })}
      </Td>
      <Td className="wide" phoneLabel={t("who")}>
        <WhoWhen who={who} at={state.at} />
      </Td>
    </tr>
  );
};

const Changes = ({ state }: Pick<StateRowProps, "state">) => {
  const t = useTranslations("calendar");
  const locale = useLocale();
  if (state.number === 1) return t("history.first");
  if (state.changes.length === 0) return t("history.none");

  return (
    <ul className="plain-list">
      {state.changes.map(({ date, before, after }) => (
        <li key={date}>
          {t("history.change", {
            date: formatDate(date, locale, "dayMonth"),
            before: t(`counted.${before}`),
            after: t(`counted.${after}`),
          })}
        </li>
      ))}
    </ul>
  );
};
