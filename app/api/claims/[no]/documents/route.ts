import { wordsFor } from "@/app/_server/failure-words";
import { arriving, whileItArrives } from "@/app/_server/request-body";
import { writing } from "@/app/_server/route";
import { wantsJson } from "@/app/_server/route-answer";
import { receiveFiles } from "@/app/(company)/claims/_server/received-files";
import { type Attached, attachDocument } from "@/lib/claims/commands/attach-document";
import { attachDocumentInput } from "@/lib/claims/domain/document-inputs";
import { guessKind } from "@/lib/claims/domain/evidence-slots";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { isEvidenceKindCode } from "@/lib/programmes/domain/evidence-kinds";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";

type Answer = { readonly fileName: string; readonly result: Result<Attached, Failure> };
type Fields = Readonly<Record<string, string>>;
type File = Parameters<Parameters<typeof receiveFiles>[1]>[0];

const attach = async (actor: CompanyActor, number: string, file: File, fields: Fields): Promise<Answer> => {
  const { kind = "", missing = "", lineId = "", clarificationId = "", replaces = "" } = fields;
  const wanted = missing.split(",").filter(isEvidenceKindCode);
  const input = attachDocumentInput.safeParse({
    number,
    lineId,
    clarificationId,
    replaces,
    kind: kind === "" ? guessKind(file.fileName, wanted) : kind,
  });
  const { fileName } = file;
  if (!input.success) return { fileName, result: fail({ code: "fieldInvalid" }) };
  return { fileName, result: await attachDocument(actor, input.data, file) };
};

/** Files of a claim: any number in one form, each streamed to the storage, each with an answer of its own. */
export const POST = writing({
  name: "attachDocument",
  side: "company",
  body: whileItArrives,
  input: arriving,
  run: async (actor, { no = "" }, request) => {
    const answers = await receiveFiles(request, (file, fields) => attach(actor, no, file, fields));
    if (!answers.ok) return answers;

    const refused = answers.value.flatMap(({ fileName, result }) =>
      result.ok ? [] : [{ fileName, failure: result.failure }],
    );
    // A plain form has no place for several answers: the first refusal is told, what came in is in.
    const [first] = refused;
    if (first && !wantsJson(request)) return fail({ ...first.failure, fileName: first.fileName });
    return ok({
      attached: answers.value.flatMap(({ result }) => (result.ok ? [result.value] : [])),
      refused: await Promise.all(
        refused.map(async ({ fileName, failure }) => ({ fileName, message: await wordsFor(failure) })),
      ),
    });
  },
  next: ({ no }, request) => `/claims/${no}${placeOf(request)}`,
});

/** The page the form stood on: `?back=lines/3` of the editor, `?back=answer` the page of the claim itself. */
const placeOf = (request: Request): string => {
  const back = new URL(request.url).searchParams.get("back") ?? "";
  if (back === "answer") return "";
  return /^(lines|contract|lines\/\d{1,3})$/.test(back) ? `/edit/${back}` : "/edit/lines";
};
