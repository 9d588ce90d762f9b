import type { RecordWrite } from "@/lib/platform/db/apply";
import type { StoredVerdict } from "@/lib/review/domain/line-verdict";
import { uuidv7 } from "@/lib/shared/ids";

type Circumstances = {
  readonly lineId: string;
  readonly round: number;
  readonly internal: string;
  readonly actorId: string;
  readonly at: string;
};

/** The row of a verdict; another verdict on the line in the same round replaces it. */
export const verdictRecord = (
  { verdict, eligible, accepted, reasonCode, note }: StoredVerdict,
  { lineId, round, internal, actorId, at }: Circumstances,
): RecordWrite => ({
  table: "line_decision",
  conflict: ["line_id", "round"],
  row: {
    id: uuidv7(),
    line_id: lineId,
    round,
    verdict,
    eligible,
    accepted,
    reason_code: reasonCode,
    note,
    internal,
    actor_id: actorId,
    decided_at: at,
    published: false,
  },
});
