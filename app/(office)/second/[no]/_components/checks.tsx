import { useTranslations } from "next-intl";
import { Icon } from "@/app/_components/ui/icon";
import { VisuallyHidden } from "@/app/_components/ui/visually-hidden";
import type { DecisionCheck } from "@/lib/review/domain/decision-checks";

type ChecksProps = { readonly checks: readonly DecisionCheck[] };

/** What was computed while this page was made; a failed one stands out by icon, weight and word. */
export const Checks = ({ checks }: ChecksProps) => {
  const words = useTranslations("approval");

  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{words("page.checks")}</h2>
      <ul className="checks">
        {checks.map(({ code, passed }) => (
          <li key={code} className={passed ? undefined : "bad"}>
            <Icon name={passed ? "ok" : "no"} />
            <span>
              <VisuallyHidden>{words(passed ? "page.passed" : "page.failed")}: </VisuallyHidden>
              {words(passed ? `check.${code}` : `failedCheck.${code}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
