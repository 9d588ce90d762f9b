import { exchanging } from "@/app/_server/exchange";

export const GET = exchanging({ cookie: "official", next: "/official" });
