import type { ReactNode } from "react";
import { FocusOnArrival } from "@/app/_components/ui/focus-on-arrival";

/** A field with an error, by the id of its control. */
export type SummaryItem = { readonly fieldId: string; readonly message: ReactNode };

type ErrorSummaryProps = {
  /** `common.summaryTitle`, or what did not work: «Войти не получилось». */
  readonly title: ReactNode;
  readonly items: readonly SummaryItem[];
  /** What concerns the whole form and no field. */
  readonly children?: ReactNode;
};

/** All errors of a form on top of it. Takes focus when it appears; each line leads to its field. */
export const ErrorSummary = ({ title, items, children }: ErrorSummaryProps) => (
  <FocusOnArrival className="summary">
    <h2>{title}</h2>
    {children && <div className="summary-text">{children}</div>}
    {items.length > 0 && (
      <ul>
        {items.map((item) => (
          <li key={item.fieldId}>
            <a href={`#${item.fieldId}`}>{item.message}</a>
          </li>
        ))}
      </ul>
    )}
  </FocusOnArrival>
);
