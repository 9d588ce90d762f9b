import { describe, expect, test } from "vitest";
import { receiveFiles } from "@/app/(company)/claims/_server/received-files";

const boundary = "----words";
const part = (head: string, body: string) => `--${boundary}\r\n${head}\r\n\r\n${body}\r\n`;
const field = part('Content-Disposition: form-data; name="kind"', "INVOICE");
const file = part('Content-Disposition: form-data; name="file"; filename="счёт.pdf"', "content");

const request = (body: string, type = `multipart/form-data; boundary=${boundary}`) =>
  new Request("http://localhost/api", { method: "POST", headers: { "content-type": type }, body });

const read = async (received: { readonly stream: AsyncIterable<Buffer> }): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of received.stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const receive = (sent: Request) =>
  receiveFiles(sent, async (received, fields) => ({
    fileName: received.fileName,
    kind: fields.kind,
    content: await read(received),
  }));

describe("a form with files", () => {
  test("gives each file with the fields that stood before it", async () => {
    expect(await receive(request(`${field}${file}--${boundary}--\r\n`))).toEqual({
      ok: true,
      value: [{ fileName: "счёт.pdf", kind: "INVOICE", content: "content" }],
    });
  });

  test("that carries none is refused", async () => {
    const refused = { ok: false, failure: { code: "fileMissing" } };
    expect(await receive(request(`${field}--${boundary}--\r\n`))).toEqual(refused);
    expect(await receive(request("{}", "application/json"))).toEqual(refused);
  });

  test("that broke off or is no form is refused in words, and is no bug of ours", async () => {
    const refused = { ok: false, failure: { code: "uploadInterrupted" } };
    expect(await receive(request(`${field}${file.slice(0, -12)}`))).toEqual(refused);
    expect(await receive(request("anything", "multipart/form-data"))).toEqual(refused);
  });

  test("whose file could not be taken for a reason of ours says so by an error", async () => {
    const broken = receiveFiles(request(`${file}--${boundary}--\r\n`), async () => {
      throw new Error("the disk");
    });
    await expect(broken).rejects.toThrow("the disk");
  });
});
