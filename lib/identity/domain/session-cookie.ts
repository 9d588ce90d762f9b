/** The cookie that carries a session's secret; over TLS browsers bind it to this very host. */
export const sessionCookieName = (isSecure: boolean): string =>
  isSecure ? "__Host-meridian.session" : "meridian.session";
