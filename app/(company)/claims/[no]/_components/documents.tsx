import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/app/_components/ui/icon";
import { Sheet } from "@/app/_components/ui/sheet";
import { formatBytes } from "@/lib/i18n/format";
import type { CompanyClaimPage } from "@/lib/review/queries/get-company-claim";

type File = CompanyClaimPage["documents"][number];

/** Every paper of the claim: those of the claim itself first, then line by line. */
export const Documents = ({ claim }: { readonly claim: CompanyClaimPage }) => {
  const t = useTranslations("claimPage.documents");
  if (claim.documents.length === 0) return null;
  const ofLine = (lineId: string | null) => claim.documents.filter((file) => file.lineId === lineId);

  return (
    <Sheet
      flush
      title={
        <>
          {t("heading")} <span className="subtle font-normal">{claim.documents.length}</span>
        </>
      }
    >
      <FilesOf title={t("ofClaim")} files={ofLine(null)} />
      {claim.lines.map(({ id, position, purpose }) => (
        <FilesOf key={id} title={t("ofLine", { position, purpose })} files={ofLine(id)} />
      ))}
    </Sheet>
  );
};

type FilesOfProps = { readonly title: string; readonly files: readonly File[] };

const FilesOf = ({ title, files }: FilesOfProps) => {
  const kinds = useTranslations("evidenceKinds");
  const locale = useLocale();
  if (files.length === 0) return null;

  return (
    <section className="files-of">
      <h3>{title}</h3>
      <ul className="files">
        {files.map((file) => (
          <li key={file.id}>
            <Icon name="file" />
            <span>
              <a href={`/api/documents/${file.documentId}`}>{file.fileName}</a>
              <span className="sub">
                {kinds(`${file.kind}.name`)}, {formatBytes(file.size, locale)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
