import { useLocale, useTranslations } from "next-intl";
import { Avatar } from "@/app/_components/ui/avatar";
import { Icon } from "@/app/_components/ui/icon";
import { nameIn } from "@/app/(office)/names";
import { formatDateTime } from "@/lib/i18n/format-date";
import type { DecisionView, SignatureView } from "@/lib/review/queries/get-decision-page";

type SignaturesProps = {
  readonly decision: DecisionView;
  /** Who reads this page. */
  readonly reader: { readonly nameRu: string; readonly nameEn: string };
};

/** Who reviewed, who signed, and whose signature comes next. */
export const Signatures = ({ decision, reader }: SignaturesProps) => {
  const words = useTranslations("approval.page");
  const locale = useLocale();
  const { reviewer, signatures, due, refusal } = decision;
  const name = nameIn(locale, reviewer);

  return (
    <section aria-labelledby="signatures">
      <h2 id="signatures">
        {words("signatures", { count: signatures.length, signed: signatures.filter(({ at }) => at).length })}
      </h2>
      <ol className="signed-by">
        <li>
          <Avatar name={name} tint="second" />
          <div>
            <b>{reviewer.isReader ? words("you", { name }) : name}</b>
            <span className="when">
              {words("reviewed", { at: formatDateTime(reviewer.at, locale, "short") })}
            </span>
          </div>
        </li>
        {signatures.map((signature) => (
          <SignatureRow
            key={signature.level}
            signature={signature}
            nextReader={signature.level === due?.level && refusal === null ? nameIn(locale, reader) : null}
          />
        ))}
      </ol>
    </section>
  );
};

type SignatureRowProps = {
  readonly signature: SignatureView;
  /** The reader's name where the signature is due from them. */
  readonly nextReader: string | null;
};

const SignatureRow = ({ signature, nextReader }: SignatureRowProps) => {
  const words = useTranslations("approval");
  const locale = useLocale();
  const { signer, at, role, isReader } = signature;
  if (!signer || !at) {
    const place = words(role === "commission" ? "signer.commission" : "signer.approver");

    return (
      <li>
        <span className="unsigned" aria-hidden="true">
          <Icon name="two" />
        </span>
        <div>
          <b>{nextReader === null ? place : words("page.you", { name: nextReader })}</b>
          <span className="when">{words("page.notSigned")}</span>
        </div>
      </li>
    );
  }
  const name = nameIn(locale, signer);

  return (
    <li>
      <Avatar name={name} />
      <div>
        <b>{isReader ? words("page.you", { name }) : name}</b>
        <span className="when">{words("page.signed", { at: formatDateTime(at, locale, "short") })}</span>
      </div>
    </li>
  );
};
