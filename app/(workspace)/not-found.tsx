import { MissingPage } from "@/app/_components/missing-page";

/** The frame around it is that of the area. */
const NotFound = () => <MissingPage />;

export default NotFound;
