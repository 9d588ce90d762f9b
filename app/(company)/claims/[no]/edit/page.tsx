import { redirect } from "next/navigation";
import { loadEditor } from "@/app/(company)/claims/_server/load-editor";
import { stepOf } from "@/app/(company)/claims/[no]/edit/_components/editor-steps";

type Props = {
  readonly params: Promise<{ readonly no: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Leads to the page on which something is left to do. */
const EditPage = async ({ params, searchParams }: Props) => {
  const { view } = await loadEditor(params, searchParams);
  const blocker = view.findings.find(({ level }) => level === "block");
  redirect(`/claims/${view.number}/edit/${blocker ? stepOf(blocker, view) : "check"}` as never);
};

export default EditPage;
