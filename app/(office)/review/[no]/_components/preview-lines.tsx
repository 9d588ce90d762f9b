import { useTranslations } from "next-intl";
import { LineDecisionTag } from "@/app/_components/domain/line-decision-tag";
import { Money } from "@/app/_components/domain/money";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Tag } from "@/app/_components/ui/tag";
import { deductionReasons } from "@/lib/programmes/domain/deduction-reasons";
import type { DecisionSnapshot } from "@/lib/review/domain/decision-snapshot";

type PreviewLinesProps = { readonly snapshot: DecisionSnapshot; readonly number: string };

/** Every line with its verdict: what was asked for it and what it brings. */
export const PreviewLines = ({ snapshot, number }: PreviewLinesProps) => {
  const words = useTranslations("review.decision");

  return (
    <DataTable caption={words("lines")} framed stack className="mid">
      <thead>
        <tr>
          <Th>№</Th>
          <Th>{words("expense")}</Th>
          <Th>{words("verdict")}</Th>
          <Th numeric>{words("requested")}</Th>
          <Th numeric>{words("approved")}</Th>
        </tr>
      </thead>
      <tbody>
        {snapshot.lines.map((line) => (
          <tr key={line.id}>
            <Td hideOnPhone>{line.position}</Td>
            <Th scope="row">
              <a href={`/review/${number}?line=${line.position}`}>{line.purpose}</a>
              {line.note && <span className="sub">{line.note}</span>}
            </Th>
            <Td>
              <LineDecisionTag decision={line.verdict} />{" "}
              {line.reasonCode && <Tag>{deductionReasons[line.reasonCode].number}</Tag>}
            </Td>
            <Td numeric phoneLabel={words("requested")}>
              <Money kopecks={line.requested} />
            </Td>
            <Td numeric phoneLabel={words("approved")}>
              <Money kopecks={line.support} />
            </Td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <Td hideOnPhone />
          <Th scope="row">{words("total")}</Th>
          <Td hideOnPhone />
          <Td numeric phoneLabel={words("requested")}>
            <Money kopecks={snapshot.totals.requested} />
          </Td>
          <Td numeric phoneLabel={words("approved")}>
            <Money kopecks={snapshot.totals.support} />
          </Td>
        </tr>
      </tfoot>
    </DataTable>
  );
};
