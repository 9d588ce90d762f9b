import type { ReactNode } from "react";
import { DateText } from "@/app/_components/domain/date-text";
import { Money } from "@/app/_components/domain/money";

/** What is set apart in a sentence of the rules. */
export const bold = (chunks: ReactNode): ReactNode => <b>{chunks}</b>;

export const RoublesOf = ({ kopecks }: { readonly kopecks: string }) => (
  <b>
    <Money kopecks={kopecks} shown="auto" />
  </b>
);

export const DayOf = ({ date }: { readonly date: string }) => (
  <b>
    <DateText date={date} style="long" />
  </b>
);
