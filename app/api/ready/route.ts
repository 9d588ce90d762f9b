import { checkReadiness } from "@/lib/platform/readiness";

/** May traffic come: the database answers and is migrated, the storage can be written. */
export const GET = async (): Promise<Response> => {
  const checks = await checkReadiness();
  const ready = Object.values(checks).every((check) => check === "ok");
  return Response.json(
    { status: ready ? "ready" : "notReady", checks },
    {
      status: ready ? 200 : 503,
      headers: { "Cache-Control": "no-store" },
    },
  );
};

export const dynamic = "force-dynamic";
