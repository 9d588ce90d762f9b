import { DateText } from "@/app/_components/domain/date-text";

type WhoWhenProps = { readonly who: string | null | undefined; readonly at: string | null };

/** In a cell: who did it, and when below; nothing while nobody has. */
export const WhoWhen = ({ who, at }: WhoWhenProps) => (
  <>
    {who}
    {at && (
      <span className="sub">
        <DateText date={at} style="shortYear" withTime />
      </span>
    )}
  </>
);
