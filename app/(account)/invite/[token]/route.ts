import { exchanging } from "@/app/_server/exchange";

export const GET = exchanging({ cookie: "invitation", next: "/invite" });
