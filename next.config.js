// @ts-check
import createNextIntlPlugin from "next-intl/plugin";

const root = import.meta.dirname;
const isHttps = process.env.AUTH_URL?.startsWith("https://") ?? false;

// Headers that are the same for every answer; those that need a nonce are set in proxy.ts.
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
  },
  ...(isHttps ? [{ key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" }] : []),
];

// What is no page passes proxy.ts by, which gives pages their policy: nothing may hold it in a frame either.
const closed = [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }];

// What the server starts or reads by name at run time, where Next's tracing cannot see it: the page renderer
// (a process of its own) and the packages it loads.
const readAtRunTime = [
  "lib/evidence/rendering/*.mjs",
  "node_modules/@img/**",
  "node_modules/@napi-rs/canvas*/**",
  "node_modules/@node-rs/argon2*/**",
  "node_modules/detect-libc/**",
  "node_modules/pdfjs-dist/package.json",
  "node_modules/pdfjs-dist/{cmaps,iccs,standard_fonts,wasm}/**",
  "node_modules/pdfjs-dist/legacy/build/pdf*.min.mjs",
  "node_modules/semver/**",
  "node_modules/sharp/**",
];

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  // Tests build beside a running application, never over it.
  distDir: process.env.MERIDIAN_DIST_DIR ?? ".next",
  // `npm run check` judges the types, and the tests judge those that the build generates (tsconfig.next.json).
  typescript: { ignoreBuildErrors: true, tsconfigPath: "tsconfig.next.json" },
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  turbopack: { root },
  outputFileTracingRoot: root,
  outputFileTracingIncludes: { "/**": readAtRunTime },
  experimental: {
    authInterrupts: true,
    // See app/global-not-found.tsx.
    globalNotFound: true,
    proxyClientMaxBodySize: "30mb",
    // A copy of the state register comes through a form; every other form is far smaller.
    serverActions: { bodySizeLimit: "6mb" },
    // Without it a refresh or a form sent while the connection is away takes the page with its typed text away.
    useOffline: true,
  },
  serverExternalPackages: [
    "@napi-rs/canvas",
    "@node-rs/argon2",
    "graphile-worker",
    "pdfjs-dist",
    "pg",
    "pino",
    "sharp",
  ],
  headers: async () => [
    { source: "/:path*", headers },
    // Kept texts of forms go with the session: the next person at this screen finds none.
    {
      source: "/sign-in",
      has: [{ type: "query", key: "done", value: "signedOut" }],
      headers: [{ key: "Clear-Site-Data", value: '"storage"' }],
    },
    { source: "/:path*", has: [{ type: "header", key: "rsc" }], headers: closed },
    { source: "/api/:probe(health|ready)", headers: closed },
    { source: "/_next/:path*", headers: closed },
    { source: "/:file(favicon\\.ico|icon\\.svg|failure[a-z-]*\\.css|robots\\.txt)", headers: closed },
    {
      source: "/:sheet(failure[a-z-]*.css)",
      headers: [{ key: "Cache-Control", value: "public, max-age=86400" }],
    },
  ],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
