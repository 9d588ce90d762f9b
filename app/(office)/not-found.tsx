import { refusedMetadata } from "@/app/_components/failure-metadata";
import { MissingPage } from "@/app/_components/missing-page";

export const generateMetadata = () => refusedMetadata("missing");

/** The frame around it is that of the area. */
const NotFound = () => <MissingPage />;

export default NotFound;
