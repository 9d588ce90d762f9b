// Run by killed-uploads.test.ts as a process of its own: uploads without end, and says what was kept.

import { randomBytes } from "node:crypto";
import { createLocalDiskStorage } from "@/lib/platform/storage/local-disk-storage";

const storage = createLocalDiskStorage(process.argv[2] ?? "");

async function* slowly(): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < 8; piece += 1) {
    yield randomBytes(16_384);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

const uploadForever = async (): Promise<never> => {
  for (;;) {
    const put = await storage.put(slowly(), { maxBytes: 1_000_000 });
    if (put.ok) process.stdout.write(`${put.value.sha256}\n`);
  }
};

for (let client = 0; client < 4; client += 1) void uploadForever();
