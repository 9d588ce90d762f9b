import { useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Sheet } from "@/app/_components/ui/sheet";
import { retentionClasses } from "@/lib/identity/domain/retention";
import type { ClassPlan } from "@/lib/identity/queries/get-retention-plan";

/** Every class: how long, from when, what then, why, and how much of it is due. */
export const ClassTable = ({ classes }: { readonly classes: readonly ClassPlan[] }) => {
  const t = useTranslations("retention");

  return (
    <Sheet flush title={t("classes")}>
      <DataTable caption={t("classes")} stack>
        <thead>
          <tr>
            <Th>{t("what")}</Th>
            <Th>{t("howLong")}</Th>
            <Th>{t("then")}</Th>
            <Th>{t("why")}</Th>
            <Th numeric>{t("dueNow")}</Th>
            <Th>{t("next")}</Th>
          </tr>
        </thead>
        <tbody>
          {classes.map((row) => (
            <ClassRow key={row.class} row={row} />
          ))}
        </tbody>
      </DataTable>
    </Sheet>
  );
};

const ClassRow = ({ row }: { readonly row: ClassPlan }) => {
  const t = useTranslations("retention");
  const { years, days, dueNow, held, nextAt } = row;
  const { action, source } = retentionClasses[row.class];
  const isForEver = years === 0 && days === 0;

  return (
    <tr>
      <Th scope="row">
        {t(`class.${row.class}`)}
        <span className="sub">{t(`begins.${row.class}`)}</span>
      </Th>
      <Td className="wide" phoneLabel={t("howLong")}>
        {years > 0 ? t("years", { years }) : null}
        {days > 0 ? t("days", { days }) : null}
        {isForEver ? t("forEver") : null}
      </Td>
      <Td className="wide" phoneLabel={t("then")}>
        {t(`action.${action}`)}
      </Td>
      <Td className="wide" phoneLabel={t("why")}>
        {t(`source.${source}`)}
      </Td>
      <Td numeric phoneLabel={t("dueNow")}>
        {action === "kept" || action === "stays" ? "—" : dueNow}
        {held > 0 && <span className="sub">{t("heldCount", { held })}</span>}
      </Td>
      <Td className="wide" phoneLabel={t("next")}>
        {nextAt ? <DateText date={nextAt} style="shortYear" /> : "—"}
      </Td>
    </tr>
  );
};
