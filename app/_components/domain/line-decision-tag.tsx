import { useTranslations } from "next-intl";
import { type LineDecisionName, lineDecisionLooks } from "@/app/_components/domain/status-table";
import { Icon } from "@/app/_components/ui/icon";

type LineDecisionTagProps = { readonly decision: LineDecisionName };

/** What was decided on a line: a coloured word with its icon, without a ground. */
export const LineDecisionTag = ({ decision }: LineDecisionTagProps) => {
  const words = useTranslations("status.line");
  const { tone, icon } = lineDecisionLooks[decision];

  return (
    <span className={`dec ${tone}`}>
      <Icon name={icon} />
      {words(decision)}
    </span>
  );
};
