import { useLocale, useTranslations } from "next-intl";
import { CategoryIcon } from "@/app/_components/domain/category-name";
import { DateText } from "@/app/_components/domain/date-text";
import { Money } from "@/app/_components/domain/money";
import { WorkingDaysLeft } from "@/app/_components/domain/working-days-left";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Tag } from "@/app/_components/ui/tag";
import { nameIn } from "@/app/(office)/names";
import { formatMoney } from "@/lib/i18n/format";
import type { AwaitingView } from "@/lib/review/domain/awaiting";
import type { AwaitingDecision } from "@/lib/review/queries/list-awaiting-signature";

type AwaitingTableProps = { readonly rows: readonly AwaitingDecision[]; readonly view: AwaitingView };

/** Decisions that wait for a signature, the most urgent first; on phones a card each. */
export const AwaitingTable = ({ rows, view }: AwaitingTableProps) => {
  const words = useTranslations("approval.list");

  return (
    <DataTable
      caption={words(view === "mine" ? "captionMine" : "captionOthers")}
      framed
      stack
      stickyHeader
      className="mid"
    >
      <thead>
        <tr>
          <Th>{words("claim")}</Th>
          <Th>{words("company")}</Th>
          <Th>{words("outcome")}</Th>
          <Th numeric>{words("support")}</Th>
          <Th>{words("signature")}</Th>
          <Th>{words("due")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <AwaitingRow key={row.number} row={row} />
        ))}
      </tbody>
    </DataTable>
  );
};

const AwaitingRow = ({ row }: { readonly row: AwaitingDecision }) => {
  const words = useTranslations("approval");
  const locale = useLocale();
  const company = { nameRu: row.companyNameRu, nameEn: row.companyNameEn };

  return (
    <tr data-row>
      <Th scope="row">
        <span className="cat">
          <CategoryIcon code={row.category} />
          <a href={`/second/${row.number}`} className="code" data-open>
            {row.number}
          </a>
        </span>
      </Th>
      <Td wide>
        {nameIn(locale, company)}
        <span className="sub">
          {words("list.reviewedBy", { name: nameIn(locale, { nameRu: row.madeByRu, nameEn: row.madeByEn }) })}
        </span>
      </Td>
      <Td>
        <Tag tone={row.outcome === "APPROVE" ? "good" : "bad"}>{words(`outcome.${row.outcome}`)}</Tag>
        <span className="sub">{words("list.differences", { count: row.differences })}</span>
      </Td>
      <Td numeric>
        <Money kopecks={row.support} />
        <span className="sub">
          {words("list.requested", { requested: formatMoney(row.requested, locale) })}
        </span>
      </Td>
      <Td>
        <SignaturePlace row={row} />
      </Td>
      <Td>
        {row.workingDaysLeft === null ? (
          <DateText date={row.dueOn} style="short" />
        ) : (
          <WorkingDaysLeft days={row.workingDaysLeft} dueDate={row.dueOn} />
        )}
      </Td>
    </tr>
  );
};

/** Which signature is due and whose; in other people's list also why it is not the reader's. */
const SignaturePlace = ({ row }: { readonly row: AwaitingDecision }) => {
  const words = useTranslations("approval");
  const { level, levels, notMine, role } = row;

  return (
    <>
      {words("list.level", { level, levels })}
      <span className="sub">
        {notMine
          ? words(notMine.code === "otherDuty" ? "notMine.otherDuty" : "notMine.roleMissing", {
              duty: notMine.duty ?? "",
              role: notMine.role ?? role,
            })
          : words(role === "commission" ? "signer.commission" : "signer.approver")}
      </span>
    </>
  );
};
