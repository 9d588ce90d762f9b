import { documentAnswer } from "@/app/_server/document-answer";
import { reading } from "@/app/_server/route";
import { recordDocumentView } from "@/lib/claims/commands/record-document-view";
import { getDocument } from "@/lib/claims/queries/get-document";

const asCompany = reading({
  name: "downloadOwnDocument",
  side: "company",
  read: async (actor, { id = "" }) => {
    const file = await getDocument(actor, id);
    return file && documentAnswer(file);
  },
});

const asOfficial = reading({
  name: "downloadFiledDocument",
  side: "office",
  area: "review",
  read: async (actor, { id = "" }) => {
    const file = await getDocument(actor, id);
    if (!file) return null;
    await recordDocumentView(actor, file);
    return documentAnswer(file);
  },
});

/** The file itself. One person may belong to a company and to the agency; either side may show it. */
export const GET: typeof asCompany = async (request, context) => {
  const answer = await asCompany(request, context);
  return answer.status === 404 ? asOfficial(request, context) : answer;
};
