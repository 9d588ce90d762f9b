import { useTranslations } from "next-intl";
import { LineDecisionTag } from "@/app/_components/domain/line-decision-tag";
import { Money } from "@/app/_components/domain/money";
import { Tag } from "@/app/_components/ui/tag";
import { deductionReasons, isDeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import type { WorkspaceLine } from "@/lib/review/queries/workspace-lines";

/** What was decided on the line, and the officer's remark of the last return. */
export const VerdictNote = ({ line }: { readonly line: WorkspaceLine }) => {
  const words = useTranslations("review.lines");
  const reasons = useTranslations("deductions");
  const { verdict, remark } = line;
  const code = verdict?.reasonCode;

  return (
    <>
      {remark && (
        <div className="ln-note">
          <p className="why">
            <b>{words("remark")}</b> {remark.text}
          </p>
        </div>
      )}
      {verdict && (
        <div className="ln-note">
          <p className="row wrap">
            <LineDecisionTag decision={verdict.name} />
            {code && isDeductionCode(code) && (
              <Tag>
                <span className="code">{deductionReasons[code].number}</span>{" "}
                {reasons(`${code}.title` as never)}
              </Tag>
            )}
            {verdict.name === "REDUCED" && (
              <span className="sm num">
                <Money kopecks={(BigInt(line.accepted) - BigInt(line.eligible)).toString()} />
              </span>
            )}
          </p>
          {verdict.note && <p className={verdict.name === "REJECTED" ? "why bad" : "why"}>{verdict.note}</p>}
        </div>
      )}
    </>
  );
};
