import { cleanFileName } from "@/lib/evidence/domain/file-names";
import type { EvidenceFacts, MadeEvidence } from "@/prisma/seed/evidence/evidence-facts";
import { makePdf, type Paper, type PaperFacts } from "@/prisma/seed/evidence/paper";
import { languageOf } from "@/prisma/seed/evidence/wording";

type PdfFacts = Partial<Pick<PaperFacts, "language" | "landscape" | "author" | "date">> & {
  readonly title: string;
};

/** Draws a PDF and names its file after its title. Author and date are the supplier's and the invoice's by default. */
export const madePdf = async (
  facts: EvidenceFacts,
  { title, ...rest }: PdfFacts,
  draw: (paper: Paper) => void,
): Promise<MadeEvidence> => {
  const paperFacts = {
    author: facts.supplier.name,
    date: facts.invoiceDate,
    language: languageOf(facts),
    ...rest,
  };
  const made = await makePdf({ title, ...paperFacts }, draw);

  const fileName = `${cleanFileName(title.replace(/[\\/]/g, "-"))}.pdf`;
  return { ...made, fileName, mime: "application/pdf", kind: "pdf" };
};
