import { useTranslations } from "next-intl";
import type { IconName } from "@/app/_components/ui/icon-names";
import { Pill } from "@/app/_components/ui/pill";
import type { Tone } from "@/app/_components/ui/tone";
import type { VersionPhase } from "@/lib/programmes/queries/list-programmes";

type PhaseTagProps = { readonly phase: VersionPhase };

const looks = {
  inForce: { tone: "good", icon: "ok" },
  upcoming: { tone: "agency", icon: "clock" },
  over: { tone: "neutral", icon: "dot" },
  superseded: { tone: "neutral", icon: "undo" },
  draft: { tone: "neutral", icon: "draft" },
} as const satisfies Record<VersionPhase, { readonly tone: Tone; readonly icon: IconName }>;

/** Whether a version takes claims now. */
export const PhaseTag = ({ phase }: PhaseTagProps) => {
  const words = useTranslations("programmes.phase");

  return <Pill {...looks[phase]}>{words(phase)}</Pill>;
};
