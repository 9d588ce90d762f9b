import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/app/_components/ui/icon";
import { Sheet } from "@/app/_components/ui/sheet";
import { formatBytes } from "@/lib/i18n/format";
import type { CompanyClaimPage } from "@/lib/review/queries/get-company-claim";

/** Every paper of the claim, by line. */
export const Documents = ({ claim }: { readonly claim: CompanyClaimPage }) => {
  const t = useTranslations("claimPage.documents");
  const kinds = useTranslations("evidenceKinds");
  const locale = useLocale();
  if (claim.documents.length === 0) return null;
  const positions = new Map(claim.lines.map(({ id, position }) => [id, position]));

  return (
    <Sheet title={t("heading")} flush>
      <ul className="files">
        {claim.documents.map((file) => (
          <li key={file.id}>
            <Icon name="file" />
            <span className="grow">
              <a href={`/api/documents/${file.documentId}`}>{file.fileName}</a>
              <span className="sub">
                {kinds(`${file.kind}.name`)}
                {file.lineId ? `, ${t("line", { position: positions.get(file.lineId) ?? 0 })}` : ""},{" "}
                {formatBytes(file.size, locale)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
