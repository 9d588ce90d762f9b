import { ownDataPage } from "@/app/_server/own-data-answer";
import { reading } from "@/app/_server/route";
import { ownDataInBatches, ownDataOpenUntil } from "@/lib/identity/queries/own-data";

/** What is kept about the person, to be read; there once it was asked for with a fresh proof. */
export const GET = reading({
  name: "ownDataHtml",
  side: "person",
  read: async ({ person, tokenHash }) => {
    if (!(await ownDataOpenUntil(tokenHash))) return null;
    return ownDataPage({ batches: ownDataInBatches(tokenHash), now: person.now });
  },
});
