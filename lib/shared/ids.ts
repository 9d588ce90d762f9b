const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the text is a UUID in its one stored spelling, lower case with hyphens. */
export const isUuid = (text: string): boolean => uuidShape.test(text);

/**
 * A new public id: UUID version 7 (RFC 9562), 48 bits of milliseconds, then 74 random bits.
 *
 * It is the one place in lib/ that reads the machine's clock. The time only keeps neighbouring rows
 * together in an index: nothing reads it back, and no deadline, order or report rests on it.
 */
export const uuidv7 = (): string => {
  const id = new DataView(crypto.getRandomValues(new Uint8Array(16)).buffer);
  const milliseconds = BigInt(Date.now());
  id.setUint32(0, Number(milliseconds >> 16n));
  id.setUint16(4, Number(milliseconds & 0xffffn));
  id.setUint8(6, 0x70 | (id.getUint8(6) & 0x0f));
  id.setUint8(8, 0x80 | (id.getUint8(8) & 0x3f));

  return hyphenated(new Uint8Array(id.buffer));
};

const hyphenated = (bytes: Uint8Array): string => {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
};
