import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BudgetBar, BudgetLegend } from "@/app/_components/domain/budget-bar";
import { CategoryIcon, CategoryName } from "@/app/_components/domain/category-name";
import { Money } from "@/app/_components/domain/money";
import { AppLink } from "@/app/_components/ui/app-link";
import { classNames } from "@/app/_components/ui/class-names";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Icon } from "@/app/_components/ui/icon";
import { Tag } from "@/app/_components/ui/tag";
import { VisuallyHidden } from "@/app/_components/ui/visually-hidden";
import { Figure } from "@/app/(admin)/admin/budget/_components/figure";
import type { BudgetGroup, GroupLine } from "@/lib/budget/queries/budget-groups";
import type { FiguresView } from "@/lib/budget/queries/line-view";
import { formatPercent } from "@/lib/i18n/format";

/** A group with the address that folds or unfolds it. */
export type FoldableGroup = BudgetGroup & { readonly isOpen: boolean; readonly toggleHref: string };

type BudgetTableProps = {
  readonly year: number;
  readonly groups: readonly FoldableGroup[];
  readonly totals: FiguresView;
  /** Lines that run out before the year ends. */
  readonly short: ReadonlySet<string>;
  readonly children?: ReactNode;
};

/** The budget of a year by programme and category; a line leads to its entries in the ledger. */
export const BudgetTable = ({ year, groups, totals, short, children }: BudgetTableProps) => {
  const words = useTranslations("budget.table");
  const withKopecks = [totals, ...groups.flatMap(({ figures, lines }) => [figures, ...lines])].some(
    hasKopecks,
  );

  return (
    <section className="box mt-6" aria-labelledby="table">
      <div className="box-bar">
        <h2 id="table">{words("title")}</h2>
        <div className="row wrap">
          {children}
          <BudgetLegend />
          <span className="sm subtle">{words("unit")}</span>
        </div>
      </div>
      <DataTable caption={words("caption", { year })} stack className="bt cells">
        <Head />
        <tbody>
          {groups.map((group) => (
            <GroupRows key={group.key} group={group} short={short} withKopecks={withKopecks} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <Th scope="row">{words("total")}</Th>
            <Td hideOnPhone />
            <FigureCells figures={totals} withKopecks={withKopecks} />
          </tr>
        </tfoot>
      </DataTable>
    </section>
  );
};

// Kopecks stand in the whole table or nowhere in it, so that its columns stay aligned.
const hasKopecks = ({ allocated, paid, committed, reserved }: FiguresView): boolean =>
  [allocated, paid, committed, reserved].some((kopecks) => BigInt(kopecks) % 100n !== 0n);

const Head = () => {
  const words = useTranslations("budget.table");

  return (
    <thead>
      <tr>
        <Th>{words("name")}</Th>
        <Th>
          <VisuallyHidden>{words("shares")}</VisuallyHidden>
        </Th>
        <Th numeric>{words("allocated")}</Th>
        <Th numeric>{words("paid")}</Th>
        <Th numeric>{words("committed")}</Th>
        <Th numeric>{words("reserved")}</Th>
        <Th numeric>{words("available")}</Th>
        <Th numeric>{words("used")}</Th>
      </tr>
    </thead>
  );
};

type GroupRowsProps = {
  readonly group: FoldableGroup;
  readonly short: ReadonlySet<string>;
  readonly withKopecks: boolean;
};

const GroupRows = ({ group, short, withKopecks }: GroupRowsProps) => {
  const locale = useLocale();

  return (
    <>
      <tr className="prog" id={`group-${group.key}`}>
        <Th scope="row">
          <AppLink href={group.toggleHref} className="nm" aria-expanded={group.isOpen}>
            <Icon name={group.isOpen ? "down" : "next"} />
            <span className="nm-text">
              {group.name ? group.name[locale] : <CategoryName code={group.key} />}
            </span>
          </AppLink>
        </Th>
        <BarCell figures={group.figures} />
        <FigureCells figures={group.figures} withKopecks={withKopecks} />
      </tr>
      {group.isOpen &&
        group.lines.map((line) => (
          <LineRow
            key={line.id}
            line={line}
            byCategory={group.name === null}
            isShort={short.has(line.id)}
            withKopecks={withKopecks}
          />
        ))}
    </>
  );
};

type LineRowProps = {
  readonly line: GroupLine;
  readonly byCategory: boolean;
  readonly isShort: boolean;
  readonly withKopecks: boolean;
};

const LineRow = ({ line, byCategory, isShort, withKopecks }: LineRowProps) => {
  const words = useTranslations("budget.table");
  const locale = useLocale();

  return (
    <tr className="ind">
      <Th scope="row">
        <AppLink href={`/admin/ledger?line=${line.id}`} className="nm">
          <CategoryIcon code={line.category} />
          <span className="nm-text">
            {byCategory ? line.programme[locale] : <CategoryName code={line.category} />}
          </span>
          {line.status === "PLANNED" && <Tag tone="agency">{words("planned")}</Tag>}
          {line.status === "CLOSED" && <Tag>{words("closed")}</Tag>}
        </AppLink>
      </Th>
      {line.status === "PLANNED" ? (
        <Td colSpan={7} wide className="muted">
          {line.planned
            ? words.rich("plannedWith", {
                amount: () => <Money kopecks={line.planned ?? "0"} shown="auto" />,
              })
            : words("plannedDeclined")}
        </Td>
      ) : (
        <>
          <BarCell figures={line} />
          <FigureCells
            figures={line}
            isShort={isShort}
            withKopecks={withKopecks}
            claims={{
              committed: `/approved?year=${line.fiscalYear}&category=${line.category}`,
              reserved: `/review?view=open&category=${line.category}&programme=${line.programmeCode}`,
            }}
          />
        </>
      )}
    </tr>
  );
};

type FiguresProps = { readonly figures: FiguresView };

const BarCell = ({ figures }: FiguresProps) => (
  <Td className="bar-cell">
    <BudgetBar figures={figures} size="thin" decorative />
  </Td>
);

type FigureCellsProps = FiguresProps & {
  readonly withKopecks: boolean;
  readonly isShort?: boolean;
  /** Where the claims behind a figure are listed. */
  readonly claims?: Readonly<Partial<Record<"committed" | "reserved", string>>>;
};

const FigureCells = ({ figures, withKopecks, isShort = false, claims = {} }: FigureCellsProps) => {
  const words = useTranslations("budget.table");
  const locale = useLocale();
  const cell = (part: "allocated" | "paid" | "committed" | "reserved", href?: string) => {
    const figure = <Figure kopecks={figures[part]} withKopecks={withKopecks} />;

    return (
      <Td numeric phoneLabel={words(part)}>
        {href && figures[part] !== "0" ? (
          <AppLink href={href} className="quiet-link" title={words("toClaims")}>
            {figure}
          </AppLink>
        ) : (
          figure
        )}
      </Td>
    );
  };

  return (
    <>
      {cell("allocated")}
      {cell("paid")}
      {cell("committed", claims.committed)}
      {cell("reserved", claims.reserved)}
      <Td numeric phoneLabel={words("available")} className={classNames(isShort && "warnn")}>
        {isShort && (
          <>
            <Icon name="alert" /> <VisuallyHidden>{words("runsOut")}</VisuallyHidden>
          </>
        )}
        <Figure kopecks={figures.available} withKopecks={withKopecks} />
      </Td>
      <Td numeric phoneLabel={words("used")} className="subtle">
        {formatPercent(BigInt(Math.round(figures.usedShare / 100) * 100), locale)}
      </Td>
    </>
  );
};
