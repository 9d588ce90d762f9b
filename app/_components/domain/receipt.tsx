import { type ReactNode, useId } from "react";
import { Money } from "@/app/_components/domain/money";
import { classNames } from "@/app/_components/ui/class-names";
import type { KopecksShown, MinorAmount } from "@/lib/i18n/format";

/** `plain` an amount · `minus` what is taken off (give it negative) · `sum` a subtotal · `limit` a cap · `text` no money. */
export type ReceiptRowKind = "plain" | "minus" | "sum" | "limit" | "text";

/** One step of the calculation, in the order of the trace. */
export type ReceiptRow = {
  readonly key: string;
  readonly kind: ReceiptRowKind;
  readonly label: ReactNode;
  /** Kopecks; for `text` leave it out and give `value`. */
  readonly amount?: MinorAmount;
  readonly value?: ReactNode;
  /** The rule behind the step, small under the label; may hold a link. */
  readonly rule?: ReactNode;
};

type ReceiptProps = {
  /** «Вернём примерно». The heading of the panel. */
  readonly title: ReactNode;
  readonly total: MinorAmount | null;
  /** Shown in place of the total while there is nothing to compute. */
  readonly totalText?: ReactNode;
  readonly shown?: KopecksShown;
  readonly subtitle?: ReactNode;
  readonly rows: readonly ReceiptRow[];
  /** Below the perforation: what waits, what comes next, buttons. */
  readonly footer?: ReactNode;
  readonly headingLevel?: 2 | 3;
  /** Lies flat: inside another sheet, or on print. */
  readonly flat?: boolean;
  /** The total changed a moment ago (marked for two seconds). */
  readonly live?: boolean;
};

/** The one calculation, shown the same to company, officer and auditor: paid → eligible → rate → limit → back. */
export const Receipt = ({
  title,
  total,
  totalText,
  shown = "always",
  subtitle,
  rows,
  footer,
  headingLevel = 2,
  flat = false,
  live = false,
}: ReceiptProps) => {
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;

  return (
    <section className={classNames("receipt", flat && "flat")} aria-labelledby={titleId}>
      <div className="hero">
        <Heading id={titleId} className="receipt-t">
          {title}
        </Heading>
        <p className="amount" aria-live={live ? "polite" : undefined}>
          {total === null ? totalText : <Money kopecks={total} shown={shown} />}
        </p>
        {subtitle && <div className="sm muted">{subtitle}</div>}
      </div>
      {rows.length > 0 && <ReceiptRows rows={rows} shown={shown} />}
      {footer && (
        <>
          <hr className="perf" />
          <div className="receipt-f">{footer}</div>
        </>
      )}
    </section>
  );
};

type ReceiptRowsProps = { readonly rows: readonly ReceiptRow[]; readonly shown?: KopecksShown };

/** The steps alone: for a line of a claim inside a table or a dialog. */
export const ReceiptRows = ({ rows, shown = "always" }: ReceiptRowsProps) => (
  <dl className="calc">
    {rows.map((row) => (
      <div key={row.key} className={row.kind}>
        <dt>
          {row.label}
          {row.rule && <span className="rule">{row.rule}</span>}
        </dt>
        <dd>{row.amount === undefined ? row.value : <Money kopecks={row.amount} shown={shown} />}</dd>
      </div>
    ))}
  </dl>
);
