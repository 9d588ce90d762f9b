import { useTranslations } from "next-intl";
import {
  type ClaimLabelName,
  type ClaimStatusName,
  claimLabelLooks,
  claimStatusLooks,
} from "@/app/_components/domain/status-table";
import { Pill } from "@/app/_components/ui/pill";

type StatusTagProps = {
  readonly status: ClaimStatusName;
  /** A derived label, which then replaces the word of the status. */
  readonly label?: ClaimLabelName | null;
  /** The company does not see the second signature: for it the claim is in review. */
  readonly audience?: "company" | "office";
  readonly large?: boolean;
};

/** The state of a claim in one pill. */
export const StatusTag = ({ status, label, audience = "office", large }: StatusTagProps) => {
  const words = useTranslations("status");
  if (audience === "company" && status === "PENDING_APPROVAL") {
    return <StatusTag status="IN_REVIEW" large={large} />;
  }
  const look = label ? claimLabelLooks[label] : claimStatusLooks[status];

  return (
    <Pill tone={look.tone} icon={look.icon} large={large}>
      {label ? words(`label.${label}`) : words(`claim.${status}`)}
    </Pill>
  );
};
