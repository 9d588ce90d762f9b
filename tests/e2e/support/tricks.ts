// Headers and spellings by which guards in front of pages have been skipped in Next and its likes.
export type Trick = { readonly path: string; readonly headers: Readonly<Record<string, string>> };

const headerTricks = (page: string): readonly Readonly<Record<string, string>>[] => [
  { "x-middleware-subrequest": "proxy" },
  { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  { "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware" },
  { "x-middleware-next": "1" },
  { "x-middleware-invoke": "1" },
  { "x-middleware-prefetch": "1" },
  { "x-middleware-rewrite": page },
  { "x-middleware-set-cookie": "meridian.session=x" },
  { "x-middleware-override-headers": "cookie", "x-middleware-request-cookie": "meridian.session=x" },
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-prefetch": "2" },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  { rsc: "1", "next-router-segment-prefetch": "/_full" },
  { rsc: "1", "next-router-state-tree": "%5B%22%22%2C%7B%7D%5D", "next-url": page },
  { "next-url": page },
  { "x-nextjs-data": "1" },
  { "x-matched-path": page },
  { "x-invoke-path": page },
  { "x-invoke-output": page, "x-invoke-status": "200" },
  { "x-now-route-matches": "1=x" },
  { "x-rewrite-url": page },
  { "x-original-url": page },
  { "x-forwarded-host": "localhost:3000", "x-forwarded-proto": "https" },
  { "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1" },
  { "x-http-method-override": "POST" },
  { "x-prerender-revalidate": "1" },
  { "x-meridian-path": page },
  { purpose: "prefetch", "sec-purpose": "prefetch" },
  { authorization: "Bearer x" },
];

const pathTricks = (page: string): readonly string[] => [
  `${page}/`,
  `/${page}`,
  `/.${page}`,
  `/x/..${page}`,
  `${page}%2f`,
  `${page}%00`,
  `${page}.rsc`,
  `${page}.json`,
  `${page}.segments/_tree.segment.rsc`,
  `/_next/data/build${page}.json`,
  `/_next/..${page}`,
  `/api/..${page}`,
  `/en${page}`,
  `/ru${page}`,
  `${page};x`,
  `${page}?_rsc=1`,
  `${page}?__nextDefaultLocale=ru&__nextLocale=ru`,
  `${page}?lang=en`,
  page.toUpperCase(),
  page.replace(/^\/(.)/, (_whole, letter: string) => `/%${letter.charCodeAt(0).toString(16)}`),
];

/** The page in every way that somebody might ask for it. */
export const doorTricks = (page: string): readonly Trick[] => [
  ...headerTricks(page).map((headers) => ({ path: page, headers })),
  ...pathTricks(page).flatMap((path): readonly Trick[] => [
    { path, headers: {} },
    { path, headers: { rsc: "1" } },
  ]),
];
