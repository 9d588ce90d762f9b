import { createHash } from "node:crypto";
import { chmod, readFile, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ListedObject } from "@/lib/platform/storage/evidence-storage";
import { removeStaleTemporaryFiles } from "@/lib/platform/storage/temporary-files";
import {
  inPieces,
  readAll,
  type TemporaryStorage,
  temporaryStorage,
} from "@/tests/unit/evidence/temporary-storage";

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const bytes = Buffer.from("счёт № 847, ".repeat(20_000));
const key = sha256Of(bytes);
const limits = { maxBytes: 1_000_000 };

let place: TemporaryStorage;

beforeEach(async () => {
  place = await temporaryStorage();
});

afterEach(() => place.remove());

const pathOf = (sha256: string): string =>
  join(place.folder, "originals", sha256.slice(0, 2), sha256.slice(2, 4), sha256);

describe("keeping evidence", () => {
  it("finds a file under the hash of its content", async () => {
    const put = await place.storage.put(inPieces(bytes), limits);

    expect(put).toEqual({ ok: true, value: { sha256: key, size: bytes.length } });
    expect(await place.files()).toEqual([pathOf(key)]);
    expect(await place.storage.exists(key)).toBe(true);
    expect((await stat(pathOf(key))).mode & 0o777).toBe(0o400);
  });

  it("keeps equal content once, whoever sends it", async () => {
    await Promise.all(Array.from({ length: 8 }, () => place.storage.put(inPieces(bytes, 1000), limits)));

    expect(await place.files()).toEqual([pathOf(key)]);
  });

  it("gives every byte back, by both ways of opening", async () => {
    await place.storage.put(inPieces(bytes), limits);

    for (const opened of [await place.storage.open(key), await place.storage.openVerified(key)]) {
      if (!opened.ok) throw new Error(opened.failure.code);
      expect(opened.value.size).toBe(bytes.length);
      expect(bytes.equals(await readAll(opened.value.stream))).toBe(true);
    }
  });

  it("lists what it keeps, with size and time", async () => {
    await place.storage.put(inPieces(bytes), limits);
    const listed: ListedObject[] = [];
    for await (const object of place.storage.list()) listed.push(object);

    expect(listed).toMatchObject([{ sha256: key, size: bytes.length }]);
    expect(listed[0]?.modifiedAt).toBeInstanceOf(Date);
  });

  it("removes a file with everything derived from it", async () => {
    await place.storage.put(inPieces(bytes), limits);
    await place.storage.putDerived({ sha256: key, name: "v1-p1-w480.webp" }, bytes);
    await place.storage.remove(key);
    await place.storage.remove(key);

    expect(await place.files()).toEqual([]);
    expect(await place.storage.open(key)).toEqual({ ok: false, failure: { code: "storedFileMissing" } });
  });

  it("builds no path from anything but a hash", async () => {
    for (const wrong of ["../../etc/passwd", key.toUpperCase(), `${key}/..`, "", `${key}\0`]) {
      await expect(place.storage.open(wrong)).rejects.toThrow("64 lower-case hexadecimal digits");
    }
    await expect(place.storage.readDerived({ sha256: key, name: "../x" })).rejects.toThrow("Not a name");
  });
});

describe("an upload that fails leaves nothing", () => {
  it("when one byte is too many", async () => {
    expect(await place.storage.put(inPieces(bytes), { maxBytes: bytes.length - 1 })).toEqual({
      ok: false,
      failure: { code: "fileTooLarge", maxBytes: bytes.length - 1 },
    });
    expect(await place.files()).toEqual([]);
  });

  it("stops reading as soon as the limit is passed", async () => {
    let read = 0;
    const endless = (async function* () {
      for (;;) {
        read += 1000;
        yield new Uint8Array(1000);
      }
    })();
    const put = await place.storage.put(endless, { maxBytes: 10_000 });

    expect(put.ok).toBe(false);
    expect(read).toBe(11_000);
  });

  it("when the sender goes away at any point", async () => {
    for (const after of [0, 1, 3]) {
      const broken = (async function* () {
        for (let piece = 0; piece < after; piece += 1) yield bytes.subarray(0, 5000);
        throw new Error("socket hang up");
      })();

      expect(await place.storage.put(broken, limits)).toEqual({
        ok: false,
        failure: { code: "uploadInterrupted" },
      });
      expect(await place.files()).toEqual([]);
    }
  });

  it("when fewer bytes came than were announced", async () => {
    const put = await place.storage.put(inPieces(bytes.subarray(1)), {
      ...limits,
      expectedBytes: bytes.length,
    });

    expect(put).toEqual({ ok: false, failure: { code: "uploadInterrupted" } });
    expect(await place.files()).toEqual([]);
  });

  it("when it is empty", async () => {
    expect(await place.storage.put(inPieces(new Uint8Array()), limits)).toEqual({
      ok: false,
      failure: { code: "fileEmpty" },
    });
    expect(await place.files()).toEqual([]);
  });

  it("when it is looked at and discarded", async () => {
    const staged = await place.storage.receive(inPieces(bytes), limits);
    if (!staged.ok) throw new Error(staged.failure.code);

    expect(bytes.subarray(0, 4096).equals(staged.value.head)).toBe(true);
    expect(bytes.subarray(-65_557).equals(staged.value.tail)).toBe(true);
    expect(bytes.equals(await readAll(await staged.value.read()))).toBe(true);
    await staged.value.discard();
    expect(await place.files()).toEqual([]);
  });
});

describe("a file that changed on the disk", () => {
  const damage = async (change: (path: string) => Promise<void>): Promise<void> => {
    await place.storage.put(inPieces(bytes), limits);
    await chmod(pathOf(key), 0o600);
    await change(pathOf(key));
  };
  const flipByte = async (path: string): Promise<void> => {
    const content = await readFile(path);
    content[100_000] = (content[100_000] ?? 0) ^ 1;
    await writeFile(path, content);
  };

  it("is never handed out by the verified way", async () => {
    await damage(flipByte);

    expect(await place.storage.openVerified(key)).toEqual({
      ok: false,
      failure: { code: "storedFileDamaged" },
    });
  });

  it("breaks off before its end by the streaming way", async () => {
    for (const change of [flipByte, (path: string) => truncate(path, 150_000)]) {
      await damage(change);
      const opened = await place.storage.open(key);
      if (!opened.ok) throw new Error(opened.failure.code);

      await expect(readAll(opened.value.stream)).rejects.toThrow("does not have the content of its name");
    }
  });

  it("is healed by the next upload of the same content", async () => {
    await damage(flipByte);
    await place.storage.put(inPieces(bytes), limits);

    const opened = await place.storage.openVerified(key);
    expect(opened.ok && bytes.equals(await readAll(opened.value.stream))).toBe(true);
  });
});

describe("derived objects", () => {
  const derived = { sha256: key, name: "v1-p1-w480.webp" };

  it("come back as they were written", async () => {
    await place.storage.putDerived(derived, bytes);

    expect(bytes.equals((await place.storage.readDerived(derived)) ?? Buffer.alloc(0))).toBe(true);
    expect(await place.storage.readDerived({ ...derived, name: "v1-p2-w480.webp" })).toBeNull();
  });

  it("count as absent when they are damaged or were cut off by a crash", async () => {
    await place.storage.putDerived(derived, bytes);
    const [path = ""] = await place.files();
    await truncate(path, 5000);
    expect(await place.storage.readDerived(derived)).toBeNull();

    await truncate(path, 0);
    expect(await place.storage.readDerived(derived)).toBeNull();
  });
});

describe("what killed uploads leave behind", () => {
  it("is swept after an hour, and not before", async () => {
    const fresh = await place.storage.receive(inPieces(bytes), limits);
    const old = await place.storage.receive(inPieces(bytes), limits);
    const [oldPath = ""] = (await place.files()).slice(-1);
    const twoHoursAgo = new Date((await stat(oldPath)).mtimeMs - 2 * 60 * 60 * 1000);
    await utimes(oldPath, twoHoursAgo, twoHoursAgo);

    expect(fresh.ok && old.ok).toBe(true);
    expect(await removeStaleTemporaryFiles(place.folder)).toBe(1);
    expect(await place.files()).toHaveLength(1);
    expect(await place.files()).not.toContain(oldPath);
  });

  it("is nothing in a storage that was never used", async () => {
    expect(await removeStaleTemporaryFiles(place.folder)).toBe(0);
  });
});
