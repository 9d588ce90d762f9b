import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ForeignMoney, Money } from "@/app/_components/domain/money";
import { AppLink } from "@/app/_components/ui/app-link";
import { Sheet } from "@/app/_components/ui/sheet";
import type { EditorLine } from "@/lib/claims/queries/editor-line";
import type { EditorView } from "@/lib/claims/queries/editor-view";
import { formatDate } from "@/lib/i18n/format-date";
import { groupedAccount } from "@/lib/i18n/grouped-account";
import { countryName } from "@/lib/i18n/message-values";

type Props = { readonly view: EditorView };

/** Everything that was written, grouped as it was asked, each group with its way back. */
export const Answers = ({ view }: Props) => {
  const t = useTranslations("claims.editor");
  const edit = `/claims/${view.number}/edit`;

  return (
    <>
      <Group title={t("steps.basics")} href={view.open.everything ? `${edit}/basics` : null}>
        <Basics view={view} />
      </Group>
      <Group title={t("steps.contract")} href={view.open.contract ? `${edit}/contract` : null}>
        <Contract view={view} />
      </Group>
      {view.lines.map((line) => (
        <Group
          key={line.id}
          title={t("line.number", { line: line.ordinal })}
          href={line.isOpen || line.documentsOpen ? `${edit}/lines/${line.ordinal}` : null}
        >
          <Line line={line} />
        </Group>
      ))}
      <Group title={t("steps.bank")} href={view.open.account ? `${edit}/bank` : null}>
        <Bank view={view} />
      </Group>
    </>
  );
};

type GroupProps = { readonly title: string; readonly href: string | null; readonly children: ReactNode };

const Group = ({ title, href, children }: GroupProps) => {
  const common = useTranslations("common");

  return (
    <Sheet
      flush
      headingLevel={3}
      title={title}
      aside={
        href ? (
          <AppLink href={href} aria-label={`${common("change")}: ${title}`}>
            {common("change")}
          </AppLink>
        ) : undefined
      }
    >
      <dl className="answers">{children}</dl>
    </Sheet>
  );
};

type AnswerProps = { readonly label: string; readonly children: ReactNode };

const Answer = ({ label, children }: AnswerProps) => {
  const t = useTranslations("claims.editor.check");

  return (
    <div>
      <dt>{label}</dt>
      <dd>{children || <span className="subtle">{t("empty")}</span>}</dd>
    </div>
  );
};

const Basics = ({ view }: Props) => {
  const t = useTranslations("claims.editor.basics");
  const categories = useTranslations("categories");
  const locale = useLocale();

  return (
    <>
      <Answer label={t("programme")}>{view.programme.name[locale]}</Answer>
      <Answer label={t("category")}>{categories(`${view.category}.name`)}</Answer>
    </>
  );
};

const Contract = ({ view }: Props) => {
  const t = useTranslations("claims.editor");
  const locale = useLocale();
  const { contractNumber, contractDate, uniqueContractNumber, hsCode } = view.fields;
  const dated = contractDate.base ? formatDate(contractDate.base, locale) : "";
  const documents = view.evidence.slots.flatMap((slot) => slot.documents);

  return (
    <>
      <Answer label={t("contract.number")}>{[contractNumber.typed, dated].filter(Boolean).join(", ")}</Answer>
      {uniqueContractNumber.base !== "" && (
        <Answer label={t("contract.unique")}>
          <span className="code">{uniqueContractNumber.base}</span>
        </Answer>
      )}
      <Answer label={t("contract.hsCode")}>
        {hsCode.base && <span className="code">{hsCode.base}</span>}
      </Answer>
      {documents.length > 0 && (
        <Answer label={t("evidence.label")}>
          <Files documents={documents} />
        </Answer>
      )}
    </>
  );
};

type FilesProps = {
  readonly documents: readonly {
    readonly id: string;
    readonly documentId: string;
    readonly fileName: string;
  }[];
};

/** Whoever declares reads what is declared: every file opens from here. */
const Files = ({ documents }: FilesProps) => (
  <ul>
    {documents.map(({ id, documentId, fileName }) => (
      <li key={id}>
        <a href={`/api/documents/${documentId}`}>{fileName}</a>
      </li>
    ))}
  </ul>
);

const Line = ({ line }: { readonly line: EditorLine }) => {
  const t = useTranslations("claims.editor.line");
  const locale = useLocale();
  const { values, evidence } = line;
  const day = (base: string) => (base ? formatDate(base, locale) : "");
  const country = (code: string | null) => (code ? countryName(code, locale) : "");
  const documents = [...evidence.slots.flatMap((slot) => slot.documents), ...evidence.others];

  return (
    <>
      <Answer label={t("purpose")}>{line.purpose}</Answer>
      <Answer label={t("supplier")}>
        {[line.supplierName, country(line.supplierCountry), values.supplierTaxId.base]
          .filter(Boolean)
          .join(", ")}
      </Answer>
      <Answer label={t("invoice")}>
        {[values.invoiceNumber.base, day(values.invoiceDate.base)].filter(Boolean).join(", ")}
      </Answer>
      <Answer label={t("amount")}>
        {line.amountMinor && <ForeignMoney minor={line.amountMinor} currency={line.currency} />}
      </Answer>
      {line.hasVat && (
        <Answer label={t("vat")}>
          <ForeignMoney minor={values.vat.base} currency={line.currency} />
        </Answer>
      )}
      <Answer label={t("payment")}>
        {[
          day(values.paidOn.base),
          values.paymentOrderNumber.base && t("byOrder", { number: values.paymentOrderNumber.base }),
        ]
          .filter(Boolean)
          .join(", ")}
      </Answer>
      <Answer label={t("destinationCountry")}>{country(values.destinationCountry.base || null)}</Answer>
      {values.eventName.base !== "" && <Answer label={t("eventName")}>{values.eventName.base}</Answer>}
      <Answer label={t("documents")}>{documents.length > 0 && <Files documents={documents} />}</Answer>
      <Answer label={t("brings")}>
        <Money kopecks={line.figures.support} />
      </Answer>
    </>
  );
};

const Bank = ({ view }: Props) => {
  const t = useTranslations("claims.editor.bank");
  const account = view.accounts.find(({ id }) => id === view.fields.accountId.base);

  return (
    <Answer label={t("payee")}>
      {account && (
        <>
          <span className="code">{groupedAccount(account.settlement)}</span>, {t("account", account)}
        </>
      )}
    </Answer>
  );
};
