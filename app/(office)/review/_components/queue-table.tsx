"use client";

import { Icon } from "@/app/_components/ui/icon";
import type { Marked, QueueRow } from "@/app/(office)/review/_components/queue-row";
import type { QueueTableWords } from "@/app/(office)/review/_components/queue-words";

type QueueTableProps = {
  readonly rows: readonly QueueRow[];
  /** The query of this view, so that a claim knows its neighbours. */
  readonly query: string;
  readonly words: QueueTableWords;
  /** Ids of the forms that the boxes and buttons of the rows belong to; null leaves them out. */
  readonly assignForm: string | null;
  readonly takeForm: string;
};

/**
 * Fifty claims, the most urgent first. It runs in the browser too only so that the page need not say each row
 * twice, as markup and again as a description of it: that was two thirds of the page. It keeps no state, and its
 * links and buttons work without scripts.
 */
export const QueueTable = ({ rows, query, words, assignForm, takeForm }: QueueTableProps) => (
  <div className="tbl-box framed">
    <table className="tbl mid stack sticky queue">
      <caption className="vh">{words.caption}</caption>
      <thead>
        <tr>
          {assignForm && (
            <th scope="col" className="pick-h">
              <span className="vh">{words.select}</span>
              <input type="checkbox" className="cb" data-select-all aria-label={words.selectAll} />
            </th>
          )}
          <th scope="col">{words.number}</th>
          <th scope="col">{words.company}</th>
          <th scope="col">{words.category}</th>
          <th scope="col" className="n">
            {words.requested}
          </th>
          <th scope="col" className="n">
            {words.lines}
          </th>
          <th scope="col">{words.attention}</th>
          <th scope="col">{words.status}</th>
          <th scope="col" aria-sort="ascending">
            {words.due}
            <Icon name="up" />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-row>
            {assignForm && (
              <td className="pick">
                <input
                  type="checkbox"
                  className="cb"
                  form={assignForm}
                  name="claimIds[]"
                  value={row.id}
                  data-kopecks={row.kopecks}
                  aria-label={row.pickLabel}
                />
              </td>
            )}
            <th scope="row">
              <a className="code" href={`/review/${row.number}?${query}`} data-open>
                {row.number}
              </a>
            </th>
            <td className="wide">
              <span className="strong">{row.company}</span>
              <span className="sub code">{row.inn}</span>
            </td>
            <td>{marked(row.category, "cat")}</td>
            <td className="n">
              <span className="money">
                {row.money.before}
                <span className="kop">{row.money.kopecks}</span>
                {row.money.after}
              </span>
            </td>
            <td className="n hide-s">{row.lines}</td>
            <td className="q-look">{row.attention.map((one) => marked(one, "tag"))}</td>
            <td>
              {marked(row.status, "pill")}
              {row.officer && <span className="sub">{row.officer}</span>}
            </td>
            <td>
              {marked(row.due, "due", row.day)}
              {row.interest && <span className="sub">{row.interest}</span>}
              {row.mayTake && (
                <button
                  type="submit"
                  form={takeForm}
                  name="claimId"
                  value={row.id}
                  className="btn s"
                  data-take
                >
                  {words.take}
                  <span className="vh"> {row.number}</span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** A function and no component: the table has hundreds of these. */
const marked = ({ text, icon, tone }: Partial<Marked>, look: string, day?: string) => (
  <span key={text} className={tone ? `${look} ${tone}` : look}>
    {icon && <Icon name={icon} />}
    {text}
    {day && <small>{day}</small>}
  </span>
);
