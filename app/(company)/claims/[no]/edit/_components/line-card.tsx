import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ForeignMoney, Money } from "@/app/_components/domain/money";
import { AppLink } from "@/app/_components/ui/app-link";
import { Tag } from "@/app/_components/ui/tag";
import type { EditorLine } from "@/lib/claims/queries/editor-line";
import { countryName } from "@/lib/i18n/message-values";

type Props = { readonly line: EditorLine };

/** The head of a line: what it was for, who was paid, what it brings. */
export const LineHead = ({ line }: Props) => {
  const t = useTranslations("claims.editor.line");

  return (
    <>
      <span className="xl-n">{line.ordinal}</span>
      <span>
        <span className="xl-t block">{line.purpose || t("untitled", { line: line.ordinal })}</span>
        <span className="xl-s block">{useSupplier(line)}</span>
      </span>
      <span className="xl-a">
        <b>
          <Money kopecks={line.figures.support} />
        </b>
        <LineAmount line={line} />
      </span>
    </>
  );
};

const LineAmount = ({ line }: Props) => {
  const t = useTranslations("claims.editor.line");
  if (line.amountMinor === null) return <span className="xl-s">{t("noAmount")}</span>;
  const amount = (): ReactNode =>
    line.currency === "RUB" ? (
      <Money kopecks={line.amountMinor ?? "0"} />
    ) : (
      <ForeignMoney minor={line.amountMinor ?? "0"} currency={line.currency} />
    );

  return <span className="xl-s num">{t.rich(line.hasVat ? "ofWithVat" : "of", { amount })}</span>;
};

const useSupplier = ({ supplierName, supplierCountry }: EditorLine): string => {
  const t = useTranslations("claims.editor.line");
  const locale = useLocale();
  const country = supplierCountry ? countryName(supplierCountry, locale) : "";
  return [supplierName, country].filter(Boolean).join(", ") || t("noSupplier");
};

type CardProps = Props & { readonly href: string };

/** A closed line of the list. All of it is the link that opens it. */
export const LineCard = ({ line, href }: CardProps) => (
  <li className="xl">
    <AppLink href={href} className="xl-h">
      <LineHead line={line} />
      <LineTags line={line} />
    </AppLink>
  </li>
);

const LineTags = ({ line }: Props) => {
  const t = useTranslations("claims.editor.line");
  const kinds = useTranslations("evidenceKinds");
  const missing = line.evidence.slots.find(({ required, documents }) => required && documents.length === 0);
  const unfinished = line.findings.filter(
    ({ level, code }) => level === "block" && code !== "documentMissing",
  );
  const present = line.evidence.slots.flatMap(({ documents }) => documents);

  return (
    <span className="xl-tags col-start-2 col-span-2">
      {line.remarks.length > 0 && (
        <Tag tone="turn" icon="flag">
          {t("flagged")}
        </Tag>
      )}
      {present.map(({ id, kind }) => (
        <Tag key={id} icon="clip">
          {kinds(`${kind}.inSentence`)}
        </Tag>
      ))}
      {missing && (
        <Tag tone="turn" icon="alert">
          {t("addDocument", { document: kinds(`${missing.kind}.inSentence`) })}
        </Tag>
      )}
      {unfinished.length > 0 && (
        <Tag tone="turn" icon="alert">
          {t("unfinished", { count: unfinished.length })}
        </Tag>
      )}
    </span>
  );
};
