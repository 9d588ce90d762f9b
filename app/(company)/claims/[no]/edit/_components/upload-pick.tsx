"use client";
import { Icon } from "@/app/_components/ui/icon";
import { FileButton, TargetFields } from "@/app/(company)/claims/[no]/edit/_components/upload-inputs";
import { UploadRows } from "@/app/(company)/claims/[no]/edit/_components/upload-rows";
import { type UploadTarget, useUploads } from "@/app/(company)/claims/[no]/edit/_components/uploads";

type Props = UploadTarget & {
  readonly id: string;
  readonly label: string;
  /** Names the document for those who hear the page. */
  readonly spoken: string;
  /** Of the button without scripts, after a file was chosen. */
  readonly sendLabel: string;
  readonly failedText: string;
  readonly quiet?: boolean;
};

/** A small button that takes one file. Without scripts: a file field and a button that sends it. */
export const UploadPick = ({ id, label, spoken, sendLabel, failedText, quiet = false, ...target }: Props) => {
  const { rows, upload } = useUploads(target, failedText);

  return (
    <form action={target.url} method="post" encType="multipart/form-data">
      <TargetFields fields={target.fields} />
      <FileButton
        className={quiet ? "btn s ghost pick" : "btn s pick"}
        id={id}
        aria-label={spoken}
        onFiles={(files) => void upload(files)}
      >
        <Icon name="upload" />
        {label}
      </FileButton>
      <noscript>
        <button type="submit" className="btn s">
          {sendLabel}
        </button>
      </noscript>
      <UploadRows rows={rows} />
    </form>
  );
};
