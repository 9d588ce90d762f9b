import { ForbiddenPage } from "@/app/_components/forbidden-page";

/** The frame around it is that of the area. */
const Forbidden = () => <ForbiddenPage />;

export default Forbidden;
