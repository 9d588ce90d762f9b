import { useLocale, useTranslations } from "next-intl";
import { Meter } from "@/app/_components/domain/meter";
import { Money } from "@/app/_components/domain/money";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Segments } from "@/app/_components/ui/segments";
import { Sheet } from "@/app/_components/ui/sheet";
import { nameIn } from "@/app/(office)/names";
import { formatMoney } from "@/lib/i18n/format";
import type { CompanyPage, ProgrammeLimits } from "@/lib/review/queries/get-company-page";

type CompanyProps = { readonly company: CompanyPage };

/** What the company asked for and got, year by year. */
export const YearTotals = ({ company }: CompanyProps) => {
  const words = useTranslations("officeCompanies.page");
  if (company.totals.length === 0) return null;

  return (
    <Sheet title={words("totals")} flush>
      <DataTable caption={words("totals")} stack className="cells">
        <thead>
          <tr>
            <Th>{words("year")}</Th>
            <Th numeric>{words("claims")}</Th>
            <Th numeric>{words("requested")}</Th>
            <Th numeric>{words("approved")}</Th>
            <Th numeric>{words("reserved")}</Th>
            <Th numeric>{words("committed")}</Th>
            <Th numeric>{words("paid")}</Th>
          </tr>
        </thead>
        <tbody>
          {company.totals.map((year) => (
            <tr key={year.fiscalYear}>
              <Th scope="row">{year.fiscalYear}</Th>
              <Td numeric phoneLabel={words("claims")}>
                {year.claims}
              </Td>
              {(["requested", "approved", "reserved", "committed", "paid"] as const).map((part) => (
                <Td key={part} numeric phoneLabel={words(part)}>
                  <Money kopecks={year[part]} />
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Sheet>
  );
};

/** The limits of a year: how much is taken, by how sure the money is, and what is left. */
export const CompanyLimits = ({ company }: CompanyProps) => {
  const words = useTranslations("officeCompanies.page");
  const years = [...new Set([company.fiscalYear, ...company.totals.map(({ fiscalYear }) => fiscalYear)])];

  return (
    <Sheet
      title={words("limits", { year: String(company.fiscalYear) })}
      aside={
        years.length > 1 && (
          <Segments
            label={words("year")}
            items={years
              .sort((left, right) => right - left)
              .map((year) => ({
                href: `/companies/${company.inn}?year=${year}`,
                label: String(year),
                current: year === company.fiscalYear,
              }))}
          />
        )
      }
    >
      {company.limits.length === 0 && <p className="subtle">{words("noLimits")}</p>}
      {company.limits.map((limits) => (
        <Limits key={limits.programmeId} limits={limits} isOnly={company.limits.length === 1} />
      ))}
    </Sheet>
  );
};

const Limits = ({ limits, isOnly }: { readonly limits: ProgrammeLimits; readonly isOnly: boolean }) => {
  const words = useTranslations("officeCompanies.page");
  const locale = useLocale();

  return (
    <>
      {!isOnly && <h3>{nameIn(locale, limits)}</h3>}
      <ul className="lim">
        {limits.caps.map((cap) => (
          <li key={cap.code}>
            <div className="h">{nameIn(locale, cap)}</div>
            <Meter
              used={{ paid: cap.paid, committed: cap.committed, reserved: cap.reserved }}
              limit={cap.limit}
            />
            <p className="sm muted">
              {words("left", {
                left: formatMoney(cap.left, locale, { kopecks: "auto" }),
                limit: formatMoney(cap.limit, locale, { kopecks: "auto" }),
              })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
};
