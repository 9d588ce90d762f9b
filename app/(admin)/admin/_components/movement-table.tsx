import { useLocale, useTranslations } from "next-intl";
import { CategoryName } from "@/app/_components/domain/category-name";
import { DateText } from "@/app/_components/domain/date-text";
import { Money } from "@/app/_components/domain/money";
import { AppLink } from "@/app/_components/ui/app-link";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Icon } from "@/app/_components/ui/icon";
import type { IconName } from "@/app/_components/ui/icon-names";
import { VisuallyHidden } from "@/app/_components/ui/visually-hidden";
import type { MovementCode } from "@/lib/budget/domain/movement-words";
import type { MovementView } from "@/lib/budget/queries/movement-view";

type MovementTableProps = {
  readonly caption: string;
  readonly movements: readonly MovementView[];
  /** Days beside the times, where a list spans several. */
  readonly withYear?: boolean;
};

const icons = {
  ALLOCATE: "plus",
  TRANSFER: "refresh",
  RESERVE: "send",
  RELEASE: "undo",
  COMMIT: "ok",
  DECOMMIT: "undo",
  PAY: "paid",
  RETURN: "undo",
  RECOVER: "undo",
  WRITE_OFF: "voided",
  CARRY_OVER: "arrow",
  claimSubmitted: "send",
  claimResubmitted: "send",
  claimApproved: "ok",
  claimRejected: "no",
  claimWithdrawn: "undo",
  claimLapsed: "clock",
  claimCancelled: "voided",
  decisionRevoked: "undo",
} as const satisfies Record<MovementCode, IconName>;

/** Movements of the ledger: what happened, to whose claim, from where to where, by whom. */
export const MovementTable = ({ caption, movements, withYear = false }: MovementTableProps) => {
  const words = useTranslations("budget");

  return (
    <DataTable caption={caption} stack className="cells">
      <thead>
        <tr>
          <Th>{words("ledger.time")}</Th>
          <Th>{words("ledger.event")}</Th>
          <Th>{words("ledger.claim")}</Th>
          <Th>{words("ledger.category")}</Th>
          <Th>{words("ledger.movement")}</Th>
          <Th numeric>{words("ledger.amount")}</Th>
          <Th>{words("ledger.signedBy")}</Th>
        </tr>
      </thead>
      <tbody>
        {movements.map((movement) => (
          <MovementRow key={movement.id} movement={movement} withYear={withYear} />
        ))}
      </tbody>
    </DataTable>
  );
};

type MovementRowProps = { readonly movement: MovementView; readonly withYear: boolean };

const MovementRow = ({ movement, withYear }: MovementRowProps) => {
  const words = useTranslations("budget");
  const locale = useLocale();

  return (
    <tr>
      <Td className="subtle">
        <DateText date={movement.at} style={withYear ? "shortYear" : "short"} withTime />
      </Td>
      <Td>
        <span className="ev">
          <Icon name={icons[movement.code]} />
          {words(`movement.${movement.code}`)}
        </span>
      </Td>
      <Td wide>
        {movement.claim ? (
          <>
            <AppLink href={`/review/${movement.claim}`} className="code">
              {movement.claim}
            </AppLink>{" "}
            <span className="muted">{movement.company?.[locale]}</span>
          </>
        ) : (
          <span className="subtle">—</span>
        )}
      </Td>
      <Td phoneLabel={words("ledger.category")}>
        <AppLink href={`/admin/ledger?line=${movement.lineId}`} className="quiet-link">
          <CategoryName code={movement.category} short />
        </AppLink>
      </Td>
      <Td phoneLabel={words("ledger.movement")}>
        <Buckets from={movement.from} to={movement.to} />
      </Td>
      <Td numeric phoneLabel={words("ledger.amount")}>
        <Money kopecks={movement.amount} />
      </Td>
      <Td phoneLabel={words("ledger.signedBy")} className="muted">
        {movement.signedBy.length > 0
          ? movement.signedBy.map((name) => name[locale]).join(", ")
          : words("ledger.automatic")}
      </Td>
    </tr>
  );
};

type BucketsProps = { readonly from: string; readonly to: string };

const Buckets = ({ from, to }: BucketsProps) => {
  const words = useTranslations("budget");

  return (
    <span className="mv">
      {words(`bucket.${from}`)}
      <Icon name="arrow" />
      <VisuallyHidden>{words("ledger.to")}</VisuallyHidden>
      {words(`bucket.${to}`)}
    </span>
  );
};
