import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { Tag } from "@/app/_components/ui/tag";
import { endDelegationAction } from "@/app/(office)/absences/actions";
import { formatDate } from "@/lib/i18n/format-date";
import type { AbsencesPage } from "@/lib/review/queries/get-absences";
import { uuidv7 } from "@/lib/shared/ids";

/** Absences with their substitutes and how many claims are with them. */
export const AbsenceTable = ({ absences }: Pick<AbsencesPage, "absences">) => {
  const words = useTranslations("absences");
  const locale = useLocale();

  return (
    <DataTable caption={words("list")} stack>
      <thead>
        <tr>
          <Th>{words("away")}</Th>
          <Th>{words("substitute")}</Th>
          <Th>{words("period")}</Th>
          <Th>{words("programme")}</Th>
          <Th>{words("reason")}</Th>
          <Th numeric>{words("moved")}</Th>
          <Th>{words("state")}</Th>
        </tr>
      </thead>
      <tbody>
        {absences.map((absence) => (
          <tr key={absence.id}>
            <Th scope="row">{absence.person[locale]}</Th>
            <Td phoneLabel={words("substitute")}>{absence.substitute[locale]}</Td>
            <Td phoneLabel={words("period")}>
              {formatDate(absence.fromOn, locale, "numeric")} –{" "}
              {formatDate(absence.untilOn, locale, "numeric")}
            </Td>
            <Td phoneLabel={words("programme")}>{absence.programme?.[locale] ?? words("everyProgramme")}</Td>
            <Td phoneLabel={words("reason")}>{absence.reason}</Td>
            <Td numeric phoneLabel={words("moved")}>
              {absence.moved}
            </Td>
            <Td phoneLabel={words("state")}>
              <Tag tone={absence.state === "running" ? "turn" : "neutral"}>
                {words(`states.${absence.state}`)}
              </Tag>
              {absence.mayEnd && <EndForm delegationId={absence.id} />}
            </Td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
};

const EndForm = ({ delegationId }: { readonly delegationId: string }) => {
  const words = useTranslations("absences");
  const common = useTranslations("common");

  return (
    <ActionForm
      id={`back-${delegationId}`}
      action={endDelegationAction}
      requestKey={uuidv7()}
      className="one-button"
    >
      <input type="hidden" name="delegationId" value={delegationId} />
      <SubmitButton variant="default" size="s" icon="undo" pendingLabel={common("sending")}>
        {words("end")}
      </SubmitButton>
    </ActionForm>
  );
};
