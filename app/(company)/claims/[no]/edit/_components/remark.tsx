import { Icon } from "@/app/_components/ui/icon";

/** What the officer wrote beside a part when the claim was returned. */
export const Remark = ({ label, children }: { readonly label: string; readonly children: string }) => (
  <div className="remark">
    <Icon name="flag" />
    <p>
      <b>{label}</b> {children}
    </p>
  </div>
);
