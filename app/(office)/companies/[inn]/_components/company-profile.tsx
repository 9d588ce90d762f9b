import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { Sheet } from "@/app/_components/ui/sheet";
import { Tag } from "@/app/_components/ui/tag";
import { AccountEnd } from "@/app/(office)/approved/_components/approved-table";
import { nameIn } from "@/app/(office)/names";
import type { CompanyPage } from "@/lib/review/queries/get-company-page";

type CompanyProps = { readonly company: CompanyPage };

/** Who the company is, as it stands in the register. */
export const CompanyProfile = ({ company }: CompanyProps) => {
  const words = useTranslations("officeCompanies.page");
  const { ogrn, kpp, address, product } = company;

  return (
    <Sheet title={words("profile")}>
      <dl className="kv">
        <dt>{words("inn")}</dt>
        <dd className="code">{company.inn}</dd>
        {kpp && (
          <>
            <dt>{words("kpp")}</dt>
            <dd className="code">{kpp}</dd>
          </>
        )}
        <dt>{words(company.legalForm === "ORGANISATION" ? "ogrn" : "ogrnip")}</dt>
        <dd className="code">{ogrn}</dd>
        <dt>{words("registeredOn")}</dt>
        <dd>
          <DateText date={company.registeredOn} />
        </dd>
        <dt>{words("taxRegime")}</dt>
        <dd>{words(`regime.${company.taxRegime}`)}</dd>
        <dt>{words("address")}</dt>
        <dd>{address}</dd>
        {product && (
          <>
            <dt>{words("product")}</dt>
            <dd>{product}</dd>
          </>
        )}
      </dl>
    </Sheet>
  );
};

/** Bank accounts by their last digits, and the people who act for the company. */
export const CompanyContacts = ({ company }: CompanyProps) => {
  const words = useTranslations("officeCompanies.page");
  const roles = useTranslations("roles");
  const locale = useLocale();

  return (
    <>
      <Sheet title={words("accounts")}>
        {company.accounts.length === 0 && <p className="subtle">{words("noAccounts")}</p>}
        <ul className="stack">
          {company.accounts.map((account) => (
            <li key={account.id}>
              <AccountEnd end={account.accountEnd} />{" "}
              {account.isClosed && <Tag>{words("accountClosed")}</Tag>}
              <p className="sm muted">
                {account.bankName}, {words("bik")} <span className="code">{account.bik}</span>
              </p>
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet title={words("people")}>
        {company.members.length === 0 && <p className="subtle">{words("noPeople")}</p>}
        <dl className="kv">
          {company.members.map((member) => (
            <div key={`${member.nameRu} ${member.role}`} className="contents">
              <dt>{nameIn(locale, member)}</dt>
              <dd>{roles(member.role)}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
    </>
  );
};
