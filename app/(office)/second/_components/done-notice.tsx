import { useTranslations } from "next-intl";
import { Notice } from "@/app/_components/ui/notice";
import type { DoneWord } from "@/app/(office)/second/query";

type DoneNoticeProps = { readonly done: DoneWord | null; readonly number: string };

/** What the form has done, said once on the page after it. */
export const DoneNotice = ({ done, number }: DoneNoticeProps) => {
  const words = useTranslations("approval.done");

  return (
    done && (
      <Notice tone="good" role="status">
        {words(done, { number })}
      </Notice>
    )
  );
};
