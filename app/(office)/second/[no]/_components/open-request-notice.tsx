import { useTranslations } from "next-intl";
import { Notice } from "@/app/_components/ui/notice";
import type { TwoPersonKind } from "@/lib/review/domain/two-person-acts";

type OpenRequestNoticeProps = { readonly number: string; readonly kinds: readonly TwoPersonKind[] };

/** Somebody wants this claim revoked, withdrawn or cancelled: whoever signs should know. */
export const OpenRequestNotice = ({ number, kinds }: OpenRequestNoticeProps) => {
  const words = useTranslations("approval");
  if (kinds.length === 0) return null;
  const named = kinds.map((kind) => words(`request.kind.${kind}`)).join(", ");

  return (
    <Notice tone="turn">
      {words.rich("page.openRequest", {
        kinds: named,
        link: (text) => <a href={`/second/${number}/requests`}>{text}</a>,
      })}
    </Notice>
  );
};
