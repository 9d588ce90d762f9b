/** Where passkeys belong (WebAuthn, 5.1.2): the host they are bound to and the origin that may ask for them. */
export type PasskeyPlace = { readonly rpId: string; readonly origin: string };

/** Seconds in which an authenticator has to answer; the question is worth nothing afterwards. */
export const passkeySeconds = 300;

/** The place for a product at this address; null where browsers make no passkeys: bare numbers, or no TLS. */
export const passkeyPlaceOf = (address: string): PasskeyPlace | null => {
  const { protocol, hostname, origin } = new URL(address);
  const isNumber = /^[\d.]+$|^\[/.test(hostname);
  const isTrusted = protocol === "https:" || hostname === "localhost";
  return isTrusted && !isNumber ? { rpId: hostname, origin } : null;
};
