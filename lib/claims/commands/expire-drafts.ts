import { expireDraft, findStaleDrafts, type StaleDraft } from "@/lib/claims/data/stale-draft-store";
import { letterAbout } from "@/lib/claims/domain/claim-letter";
import { draftRetention, removalDayOf } from "@/lib/claims/domain/draft-retention";
import { queueOnce } from "@/lib/platform/db/queue-once";

/**
 * Writes to companies about drafts that nobody touches any more, and removes those for which the time named in the
 * letter has passed. Answers how many letters and removals that were.
 */
export const expireDrafts = async (): Promise<number> => {
  const { days, warningDays } = draftRetention;
  let done = 0;
  for (const draft of await findStaleDrafts(days - warningDays)) {
    if (await warn(draft)) done += 1;
    else if (await expireDraft(draft.id, draftRetention)) done += 1;
  }
  return done;
};

const warn = (draft: StaleDraft): Promise<boolean> => {
  const { id, touchedOn, today } = draft;
  return queueOnce({
    ...letterAbout(draft, "draftExpiring", { touchedOn, removedOn: removalDayOf(touchedOn, today) }),
    dedupeKey: `draft:${id}:${touchedOn}`,
    claimId: id,
  });
};
