import { found, type ReadinessCheck, type ReadinessInput } from "@/lib/claims/domain/readiness-types";
import type { MessageParams } from "@/lib/programmes/domain/message-params";
import type { EvidenceRule } from "@/lib/programmes/domain/rulebook/category-rules";
import { categoryRuleOf } from "@/lib/programmes/domain/rulebook/category-tree";

/** The documents a category asks for are there: what is required blocks, what is advised is a hint. */
export const documentsAreThere: ReadinessCheck = (input) => {
  const asked = categoryRuleOf(input.rules, input.category)?.evidence ?? [];
  const ofClaim = asked.filter(({ per }) => per === "CLAIM");
  const ofLines = asked.filter(({ per }) => per === "LINE");

  return [
    ...ofClaim
      .filter((rule) => !hasDocument(input, rule))
      .map((rule) => found(codeFor(rule), { params: documentWords(rule) })),
    ...input.lines.flatMap(({ id }) =>
      ofLines
        .filter((rule) => !hasDocument(input, rule, id))
        .map((rule) => found(codeFor(rule), { lineId: id, params: documentWords(rule) })),
    ),
  ];
};

const codeFor = ({ required }: EvidenceRule) => (required ? "documentMissing" : "documentAdvised");

const hasDocument = (
  { documents }: ReadinessInput,
  { kind, orKinds }: EvidenceRule,
  lineId?: string,
): boolean =>
  documents.some(
    (document) =>
      (document.kind === kind || orKinds.includes(document.kind)) &&
      (lineId === undefined || document.lineId === lineId),
  );

const documentWords = ({ kind, orKinds }: EvidenceRule): MessageParams => ({
  document: { kind: "evidence", codes: [kind, ...orKinds] },
});
