"use client";

import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import type { IconName } from "@/app/_components/ui/icon-names";
import { Pill } from "@/app/_components/ui/pill";
import type { Tone } from "@/app/_components/ui/tone";
import type { MoneyParts } from "@/lib/i18n/format";

/** A claim of the list in the reader's words: what the browser gets is this and no more. */
export type ClaimRow = {
  readonly number: string;
  readonly href: string;
  readonly category: string;
  readonly title: string;
  readonly status: { readonly text: string; readonly tone: Tone; readonly icon: IconName };
  readonly support: MoneyParts | null;
  readonly updated: { readonly machine: string; readonly text: string };
};

type ViewProps = {
  readonly caption: string;
  readonly heads: Readonly<Record<"number" | "what" | "status" | "support" | "updated", string>>;
  readonly rows: readonly ClaimRow[];
};

/**
 * It runs in the browser too only so that a page need not say each row twice, as markup and again as a description
 * of it. It keeps no state, and its links work without scripts.
 */
export const ClaimTableView = ({ caption, heads, rows }: ViewProps) => (
  <DataTable caption={caption} stack framed>
    <thead>
      <tr>
        <Th>{heads.number}</Th>
        <Th>{heads.what}</Th>
        <Th>{heads.status}</Th>
        <Th numeric>{heads.support}</Th>
        <Th>{heads.updated}</Th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ number, href, category, title, status, support, updated }) => (
        <tr key={number}>
          <Th scope="row">
            <a href={href} className="code">
              {number}
            </a>
          </Th>
          <Td>
            {category}
            {title ? <span className="sub">{title}</span> : null}
          </Td>
          <Td>
            <Pill tone={status.tone} icon={status.icon}>
              {status.text}
            </Pill>
          </Td>
          <Td numeric>{support ? <Support {...support} /> : "—"}</Td>
          <Td hideOnPhone>
            <time dateTime={updated.machine} className="nowrap">
              {updated.text}
            </time>
          </Td>
        </tr>
      ))}
    </tbody>
  </DataTable>
);

const Support = ({ before, kopecks, after }: MoneyParts) => (
  <span className="money">
    {before}
    {kopecks && <span className="kop">{kopecks}</span>}
    {after}
  </span>
);
