import { useLocale, useTranslations } from "next-intl";
import { Meter } from "@/app/_components/domain/meter";
import { Money } from "@/app/_components/domain/money";
import { Receipt } from "@/app/_components/domain/receipt";
import { useReceiptRows } from "@/app/_components/domain/use-receipt-rows";
import { Icon } from "@/app/_components/ui/icon";
import type { EditorView } from "@/lib/claims/queries/editor-view";
import { formatMoney, formatMoneyRounded, formatPercent } from "@/lib/i18n/format";
import { messageValues } from "@/lib/i18n/message-values";

type Props = { readonly view: EditorView };

/** «Вернём примерно»: the same calculation as in review, as far as the draft allows. */
export const Estimate = ({ view }: Props) => {
  const t = useTranslations("entitlement.receipt");
  const rows = useReceiptRows(view.receipt.rows);
  const { getBack, waiting } = view.receipt;

  return (
    <Receipt
      title={t("about")}
      total={null}
      totalText={<Money kopecks={getBack} shown="auto" />}
      subtitle={BigInt(waiting) > 0n ? <Waiting view={view} /> : undefined}
      rows={view.lines.length > 0 ? rows : []}
      footer={<Footer view={view} />}
    />
  );
};

/** What part of the sum waits for a document; which one, when it is only one. */
const Waiting = ({ view }: Props) => {
  const t = useTranslations("claims.editor");
  const all = useTranslations();
  const locale = useLocale();
  const missing = view.findings.filter(({ code }) => code === "documentMissing");
  const line = view.lines.find(({ id }) => id === missing[0]?.lineId);
  const [only] = missing;
  const amount = formatMoney(view.receipt.waiting, locale);

  return (
    <p className="row baseline">
      <span className="t-turn">
        <Icon name="alert" />
      </span>
      <span>
        {missing.length === 1 && only && line
          ? t("waitsForOne", { amount, line: line.ordinal, ...messageValues(only.params, locale, all) })
          : t("waitsForMany", { amount, count: missing.length })}
      </span>
    </p>
  );
};

const Footer = ({ view }: Props) => {
  const t = useTranslations("claims.editor");
  const receipt = useTranslations("entitlement.receipt");
  const { version, decisionWorkingDays: days } = view.programme;

  return (
    <>
      <Limit view={view} />
      <BudgetLeft view={view} />
      <details className="mt-3 border-t border-line pt-3">
        <summary>{receipt("mayChange")}</summary>
        <p className="xs subtle mt-1.5">{receipt("mayChangeWhy", { version })}</p>
        <p className="xs subtle">{t("decideWithin", { days })}</p>
      </details>
    </>
  );
};

/** What the budget still has for the category, known from the first line on and not only before sending. */
const BudgetLeft = ({ view }: Props) => {
  const t = useTranslations("claims.editor");
  const locale = useLocale();
  if (view.available === null) return null;
  const isShort = BigInt(view.available) < BigInt(view.receipt.getBack);

  return (
    <p className={isShort ? "row between sm mt-3 t-turn" : "row between sm mt-3"}>
      <span className={isShort ? undefined : "muted"}>{t("budgetLeft", { year: view.fiscalYear })}</span>
      <span className="num nowrap">{formatMoneyRounded(view.available, locale)}</span>
    </p>
  );
};

const Limit = ({ view }: Props) => {
  const t = useTranslations("claims.editor");
  const receipt = useTranslations("entitlement.receipt");
  const locale = useLocale();
  const { limit } = view.receipt;
  if (!limit) return null;
  const share = BigInt(limit.limit) > 0n ? (BigInt(limit.take) * 10_000n) / BigInt(limit.limit) : 0n;

  return (
    <div className="grid gap-1.5">
      <p className="row between sm">
        <span className="muted">{t("limitOf", { year: view.fiscalYear })}</span>
        <Money kopecks={limit.limit} shown="auto" />
      </p>
      <Meter used={{ committed: limit.usedBefore, reserved: limit.take }} limit={limit.limit} />
      <p className="row between xs subtle">
        <span>{receipt("limitTaken", { percent: formatPercent((share / 100n) * 100n, locale) })}</span>
        <span>
          {receipt("limitLeft", { amount: formatMoney(limit.leftAfter, locale, { kopecks: "auto" }) })}
        </span>
      </p>
    </div>
  );
};
