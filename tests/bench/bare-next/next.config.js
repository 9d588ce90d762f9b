const root = new URL("../../..", import.meta.url).pathname;

export default {
  distDir: ".next-bench",
  output: "standalone",
  outputFileTracingRoot: root,
  turbopack: { root },
  serverExternalPackages: ["pg"],
  poweredByHeader: false,
};
