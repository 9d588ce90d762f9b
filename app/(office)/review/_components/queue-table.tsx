import { categoryIcons } from "@/app/_components/domain/status-table";
import { Icon } from "@/app/_components/ui/icon";
import { attentionCell, dueCell, moneyCell, statusCell } from "@/app/(office)/review/_components/queue-cells";
import type { QueueWords } from "@/app/(office)/review/_components/queue-words";
import { isCostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import type { QueueView } from "@/lib/review/domain/queue-filters";
import type { QueueItem } from "@/lib/review/queries/get-review-queue";

type QueueTableProps = {
  readonly items: readonly QueueItem[];
  readonly view: QueueView;
  /** The query of this view, so that a claim knows its neighbours. */
  readonly query: string;
  readonly words: QueueWords;
  /** Ids of the forms that the boxes and buttons of the rows belong to; null leaves them out. */
  readonly assignForm: string | null;
  readonly takeForm: string;
};

/** Fifty claims, the most urgent first. Plain elements and plain links: the table sends no script. */
export const QueueTable = ({ items, view, words, assignForm, ...row }: QueueTableProps) => {
  const isReply = view === "returned";

  return (
    <div className="tbl-box framed">
      <table className="tbl mid stack sticky queue">
        <caption className="vh">{words.review(`queue.tab.${view}`)}</caption>
        <thead>
          <tr>
            {assignForm && (
              <th scope="col" className="pick-h">
                <span className="vh">{words.review("queue.column.select")}</span>
                <input
                  type="checkbox"
                  className="cb"
                  data-select-all
                  aria-label={words.review("queue.selectAll")}
                />
              </th>
            )}
            <th scope="col">{words.review("queue.column.number")}</th>
            <th scope="col">{words.review("queue.column.company")}</th>
            <th scope="col">{words.review("queue.column.category")}</th>
            <th scope="col" className="n">
              {words.review("queue.column.requested")}
            </th>
            <th scope="col" className="n">
              {words.review("queue.column.lines")}
            </th>
            <th scope="col">{words.review("queue.column.attention")}</th>
            <th scope="col">{words.review("queue.column.status")}</th>
            <th scope="col" aria-sort="ascending">
              {words.review(isReply ? "queue.column.replyBy" : "queue.column.decideBy")}
              <Icon name="up" />
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => rowOf(item, { ...row, words, assignForm, isReply, isOwn: view === "mine" }))}
        </tbody>
      </table>
    </div>
  );
};

type RowProps = Omit<QueueTableProps, "items" | "view"> & {
  readonly isReply: boolean;
  readonly isOwn: boolean;
};

const rowOf = (item: QueueItem, { query, words, assignForm, takeForm, isReply, isOwn }: RowProps) => {
  const officer = words.locale === "ru" ? item.assigneeRu : item.assigneeEn;

  return (
    <tr key={item.id} data-row>
      {assignForm && (
        <td className="pick">
          <input
            type="checkbox"
            className="cb"
            form={assignForm}
            name="claimIds[]"
            value={item.id}
            data-kopecks={item.requested}
            aria-label={words.review("queue.select", { number: item.number })}
          />
        </td>
      )}
      <th scope="row">
        <a className="code" href={`/review/${item.number}?${query}`} data-open>
          {item.number}
        </a>
      </th>
      <td className="wide">
        <span className="strong">{words.locale === "ru" ? item.nameRu : item.nameEn}</span>
        <span className="sub code">{item.inn}</span>
      </td>
      <td>
        <span className="cat">
          {isCostCategoryCode(item.category) && <Icon name={categoryIcons[item.category]} />}
          {words.category(item.category)}
        </span>
      </td>
      <td className="n">{moneyCell(item.requested, words)}</td>
      <td className="n hide-s">{item.lineCount}</td>
      <td className="q-look">{attentionCell(item.attention, words)}</td>
      <td>
        {statusCell(item, words)}
        {officer && !isOwn && <span className="sub">{officer}</span>}
      </td>
      <td>
        {dueCell(item, words, isReply)}
        {item.hasInterest && <span className="sub">{words.review("queue.interest")}</span>}
        {item.mayTake && (
          <button type="submit" form={takeForm} name="claimId" value={item.id} className="btn s" data-take>
            {words.review("queue.take")}
            <span className="vh"> {item.number}</span>
          </button>
        )}
      </td>
    </tr>
  );
};
