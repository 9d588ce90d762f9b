import "server-only";
import { type CsvCell, type CsvDialect, csvRow, csvStart } from "@/lib/shared/csv";

type CsvFile = {
  /** ASCII, without the ending. */
  readonly name: string;
  readonly dialect: CsvDialect;
  readonly header: readonly string[];
  /** Batches of rows, asked for as the reader takes them. */
  readonly batches: AsyncIterable<readonly (readonly CsvCell[])[]>;
};

/**
 * A CSV file that is written while it is read: memory holds two batches, whatever the length. The next one is
 * asked for before this one is written out, so that the database works meanwhile.
 */
export const csvResponse = ({ name, dialect, header, batches }: CsvFile): Response => {
  const encoder = new TextEncoder();
  const iterator = batches[Symbol.asyncIterator]();
  const ask = () => {
    const answer = iterator.next();
    // Who reads no further never hears of a failure.
    answer.catch(() => undefined);

    return answer;
  };
  let next = ask();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(csvStart + csvRow(header, dialect))),
    pull: async (controller) => {
      const { done, value } = await next;
      if (done) return controller.close();
      next = ask();
      controller.enqueue(encoder.encode(value.map((row) => csvRow(row, dialect)).join("")));
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });

  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
    },
  });
};
