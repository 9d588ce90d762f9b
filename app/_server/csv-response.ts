import "server-only";
import { type CsvCell, type CsvDialect, csvRow, csvStart } from "@/lib/shared/csv";

type CsvFile = {
  /** ASCII, without the ending. */
  readonly name: string;
  readonly dialect: CsvDialect;
  readonly header: readonly string[];
  /** Batches of rows; the next one is asked for when the reader has taken the last. */
  readonly batches: AsyncIterable<readonly (readonly CsvCell[])[]>;
};

/** A CSV file that is written while it is read: memory holds one batch, whatever the length. */
export const csvResponse = ({ name, dialect, header, batches }: CsvFile): Response => {
  const encoder = new TextEncoder();
  const iterator = batches[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(csvStart + csvRow(header, dialect))),
    pull: async (controller) => {
      const { done, value } = await iterator.next();
      if (done) return controller.close();
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
