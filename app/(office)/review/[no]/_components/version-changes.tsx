import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { formatForeign } from "@/lib/i18n/format";
import { formatDate } from "@/lib/i18n/format-date";
import type { Locale } from "@/lib/i18n/locale";
import { countryName } from "@/lib/i18n/message-values";
import type { HistoryVersion } from "@/lib/review/queries/get-claim-history";

type VersionChangesProps = { readonly versions: readonly HistoryVersion[] };

/** What the company changed, version by version, field by field. */
export const VersionChanges = ({ versions }: VersionChangesProps) => {
  const words = useTranslations("review.history");
  const locale = useLocale();
  if (versions.length === 0) return null;

  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{words("versions")}</h2>
      <div className="stack">
        {versions.map((version) => (
          <article key={version.number} className="sheet version">
            <p className="version-h">
              <b>{words("version", { number: version.number })}</b>{" "}
              <span className="sm subtle">
                {version.by?.[locale]}, <DateText date={version.at} style="shortYear" withTime />
              </span>
            </p>
            {version.number === 1 && <p className="sm muted">{words("first")}</p>}
            {version.number > 1 && version.changes.length === 0 && (
              <p className="sm muted">{words("same")}</p>
            )}
            {version.changes.length > 0 && <Changes changes={version.changes} />}
          </article>
        ))}
      </div>
    </section>
  );
};

type Change = HistoryVersion["changes"][number];

const Changes = ({ changes }: { readonly changes: readonly Change[] }) => {
  const words = useTranslations("review.history");

  return (
    <DataTable caption={words("changes")} stack className="changes">
      <thead>
        <tr>
          <Th>{words("where")}</Th>
          <Th>{words("before")}</Th>
          <Th>{words("after")}</Th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <ChangeRow
            key={`${change.part}-${change.lineId}-${change.field}-${change.before}`}
            change={change}
          />
        ))}
      </tbody>
    </DataTable>
  );
};

const ChangeRow = ({ change }: { readonly change: Change }) => {
  const words = useTranslations("review.history");
  const kinds = useTranslations("evidenceKinds");
  const locale = useLocale();
  const field =
    change.part === "documents"
      ? words("document", { kind: kinds(`${change.field}.name` as never) })
      : words(`field.${change.field}` as never);

  return (
    <tr>
      <Th scope="row">
        {change.line !== null && `${words("line", { position: change.line })}: `}
        {field}
      </Th>
      <Td phoneLabel={words("before")}>
        {change.before === null ? (
          <span className="subtle">{words("nothing")}</span>
        ) : (
          <del>{shownValue(change, change.before, locale)}</del>
        )}
      </Td>
      <Td phoneLabel={words("after")}>
        {change.after === null ? (
          <span className="subtle">{words("nothing")}</span>
        ) : (
          <ins>{shownValue(change, change.after, locale)}</ins>
        )}
      </Td>
    </tr>
  );
};

/** A declared value as people write it. */
const shownValue = ({ field, currency }: Change, value: string, locale: Locale): string => {
  if (field === "amountMinor" || field === "vatMinor") return formatForeign(value, currency ?? "RUB", locale);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, locale, "numeric");

  return field === "supplierCountry" || field === "destinationCountry" ? countryName(value, locale) : value;
};
