/** The process answers. Nothing is asked of anybody else, so that a slow database never restarts the web. */
export const GET = (): Response =>
  Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });

export const dynamic = "force-dynamic";
