/**
 * The network that an address belongs to, as limits count it: an IPv4 address by itself, an IPv6 address by its first
 * 64 bits, since one subscriber has all the rest. Takes what proxies write: ports, brackets and zones are no part of
 * it. A text that is no address stands for itself, shortened.
 */
export const networkOfAddress = (written: string): string => {
  const address = bareAddress(written.trim().toLowerCase());
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(address)?.[1];
  if (mapped) return mapped;
  return address.includes(":") ? prefixOf(address) : address.slice(0, 64);
};

const bareAddress = (text: string): string => {
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1];
  const withPort = /^(\d{1,3}(?:\.\d{1,3}){3}):\d+$/.exec(text)?.[1];
  return (bracketed ?? withPort ?? text).replace(/%.*$/, "");
};

const groupsOf = (part: string): readonly string[] =>
  part.split(":").flatMap((group) => (group === "" ? [] : [group.replace(/^0+(?=.)/, "")]));

/** The four first groups, however the address was shortened. */
const prefixOf = (address: string): string => {
  const [before = "", after] = address.slice(0, 64).split("::");
  const left = groupsOf(before);
  const right = groupsOf(after ?? "");
  const zeros = after === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(zeros).fill("0"), ...right].slice(0, 4).join(":");
};
