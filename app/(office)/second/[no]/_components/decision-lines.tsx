import { useTranslations } from "next-intl";
import { LineDecisionTag } from "@/app/_components/domain/line-decision-tag";
import { Money } from "@/app/_components/domain/money";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Icon } from "@/app/_components/ui/icon";
import { Tag } from "@/app/_components/ui/tag";
import { deductionReasons } from "@/lib/programmes/domain/deduction-reasons";
import type { DecidedLineView, DecisionView } from "@/lib/review/queries/get-decision-page";

type DecisionLinesProps = { readonly decision: DecisionView };

/** Every line with what was decided, and whether the reader has opened its papers. */
export const DecisionLines = ({ decision }: DecisionLinesProps) => {
  const words = useTranslations("approval.page");
  const { totals } = decision.snapshot;

  return (
    <section aria-labelledby="all-lines">
      <h2 id="all-lines">{words("lines")}</h2>
      <DataTable caption={words("lines")} framed stack>
        <thead>
          <tr>
            <Th>{words("position")}</Th>
            <Th>{words("expense")}</Th>
            <Th>{words("decision")}</Th>
            <Th>{words("documents")}</Th>
            <Th numeric>{words("requested")}</Th>
            <Th numeric>{words("approved")}</Th>
          </tr>
        </thead>
        <tbody>
          {decision.lines.map((line) => (
            <LineRow key={line.id} number={decision.number} line={line} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <Td hideOnPhone />
            <Th scope="row" colSpan={3}>
              {words("total")}
            </Th>
            <Td numeric wide phoneLabel={words("requested")}>
              <Money kopecks={totals.requested} />
            </Td>
            <Td numeric wide phoneLabel={words("approved")}>
              <Money kopecks={totals.support} />
            </Td>
          </tr>
        </tfoot>
      </DataTable>
    </section>
  );
};

type LineRowProps = { readonly number: string; readonly line: DecidedLineView };

const LineRow = ({ number, line }: LineRowProps) => {
  const words = useTranslations("approval.page");
  const { position, purpose, supplierName, verdict, reasonCode, requested, support } = line;

  return (
    <tr>
      <Td hideOnPhone className="subtle num">
        {position}
      </Td>
      <Th scope="row">
        <span className="strong">{purpose}</span>
        <span className="sub">{supplierName}</span>
      </Th>
      <Td>
        <span className="row wrap">
          <LineDecisionTag decision={verdict} />
          {reasonCode && <Tag>{deductionReasons[reasonCode].number}</Tag>}
        </span>
      </Td>
      <Td>
        <Papers number={number} line={line} />
      </Td>
      <Td numeric wide phoneLabel={words("requested")}>
        <Money kopecks={requested} />
      </Td>
      <Td numeric wide phoneLabel={words("approved")}>
        {requested === support ? (
          <Money kopecks={support} />
        ) : (
          <b>
            <Money kopecks={support} />
          </b>
        )}
      </Td>
    </tr>
  );
};

/** Opened by the reader, or the way to open it. */
const Papers = ({ number, line }: LineRowProps) => {
  const words = useTranslations("approval.page");
  const { documents, opened, position } = line;
  if (documents === 0) return <span className="opened">{words("noDocuments")}</span>;
  const href = `/review/${number}?line=${position}`;
  if (opened === 0) {
    return (
      <a className="sm" href={href}>
        {words("open")}
      </a>
    );
  }

  return (
    <a className="opened" href={href}>
      <Icon name="eye" />
      {opened === documents ? words("opened") : words("openedSome", { opened, count: documents })}
    </a>
  );
};
