import { useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { Icon } from "@/app/_components/ui/icon";

type WorkingDaysLeftProps = {
  /** Working days until the deadline: 0 today, negative late. */
  readonly days: number;
  /** The date itself, shown small beside the days. */
  readonly dueDate?: string;
};

/** A deadline: plain, amber tomorrow with a clock, red today or late with a triangle. */
export const WorkingDaysLeft = ({ days, dueDate }: WorkingDaysLeftProps) => {
  const words = useTranslations("common.due");
  const urgency = urgencyOf(days);

  return (
    <span className={`due ${urgency.tone}`}>
      {urgency.icon && <Icon name={urgency.icon} />}
      {words(urgency.word, { days: Math.abs(days) })}
      {dueDate && urgency.tone === "calm" && (
        <small>
          <DateText date={dueDate} style="short" />
        </small>
      )}
    </span>
  );
};

const urgencyOf = (days: number) => {
  if (days < 0) return { tone: "bad", icon: "alert", word: "late" } as const;
  if (days === 0) return { tone: "bad", icon: "alert", word: "today" } as const;
  if (days === 1) return { tone: "turn", icon: "clock", word: "tomorrow" } as const;

  return { tone: "calm", icon: null, word: "left" } as const;
};
