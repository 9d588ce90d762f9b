"use client";
import { useFormField } from "@/app/_components/form/form-context";
import { Select, type SelectOption } from "@/app/_components/ui/select";

type OfficerSelectProps = {
  readonly claimId: string;
  readonly version: number;
  readonly label: string;
  readonly proposed: string;
  readonly officers: readonly SelectOption[];
};

/** Who takes one claim of the list: the proposed one, or who was chosen before the form came back. */
export const OfficerSelect = ({ claimId, version, label, proposed, officers }: OfficerSelectProps) => {
  const { id, typed, serial } = useFormField("moves[]");
  const chosen = typed
    ?.split("\n")
    .find((move) => move.startsWith(`${claimId}/`))
    ?.split("/")[2];
  const isStillFit = officers.some(({ value }) => value === chosen);

  return (
    <Select
      key={serial}
      id={`${id}-${claimId}`}
      name="moves[]"
      label={<span className="vh">{label}</span>}
      defaultValue={`${claimId}/${version}/${isStillFit ? chosen : proposed}`}
      options={officers.map((officer) => ({ ...officer, value: `${claimId}/${version}/${officer.value}` }))}
    />
  );
};
