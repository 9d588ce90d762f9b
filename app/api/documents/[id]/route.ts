import { documentAnswer } from "@/app/_server/document-answer";
import { eitherSide, reading } from "@/app/_server/route";
import { recordDocumentView } from "@/lib/claims/commands/record-document-view";
import { getDocument } from "@/lib/claims/queries/get-document";

/** The file itself. */
export const GET = eitherSide(
  reading({
    name: "downloadOwnDocument",
    side: "company",
    read: async (actor, { id = "" }) => {
      const file = await getDocument(actor, id);
      return file && documentAnswer(file);
    },
  }),
  reading({
    name: "downloadFiledDocument",
    side: "office",
    area: "review",
    read: async (actor, { id = "" }) => {
      const file = await getDocument(actor, id);
      if (!file) return null;
      await recordDocumentView(actor, file);
      return documentAnswer(file);
    },
  }),
);
