import { refusedMetadata } from "@/app/_components/failure-metadata";
import { ForbiddenPage } from "@/app/_components/forbidden-page";

export const generateMetadata = () => refusedMetadata("forbidden");

/** The frame around it is that of the area. */
const Forbidden = () => <ForbiddenPage />;

export default Forbidden;
