import { crc32 as crcOf, deflateSync } from "node:zlib";
import sharp from "sharp";

/** A picture of one colour; a photograph's metadata when `exif` is given. */
export const imageOf = (
  kind: "jpeg" | "png" | "webp",
  size: { readonly width: number; readonly height: number } = { width: 60, height: 40 },
): Promise<Buffer> =>
  sharp({ create: { ...size, channels: 3, background: "#3060c0" } })
    .toFormat(kind)
    .toBuffer();

/** A photograph taken with the camera turned, and the place where it was taken. */
export const turnedPhotograph = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "#3060c0" } })
    .withExif({
      IFD0: { Artist: "Secret Person" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "55/1 45/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** A PNG of one bit a pixel and all zeros: kilobytes that claim, and hold, as many pixels as you like. */
export const pixelBomb = (side: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((Math.ceil(side / 8) + 1) * side);

  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  const checksum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crcOf(body));

  return Buffer.concat([length, body, checksum]);
};
