import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";

type Props = { readonly title: string; readonly text: string; readonly again: string; readonly href: string };

/** What a link or a code said is over, and where to begin again. */
export const OverNotice = ({ title, text, again, href }: Props) => (
  <>
    <Notice tone="turn" title={title}>
      {text}
    </Notice>
    <p>
      <LinkButton href={href} variant="primary">
        {again}
      </LinkButton>
    </p>
  </>
);
