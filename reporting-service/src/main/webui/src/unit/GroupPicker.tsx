import { Select } from "antd";
import type { ReportingGroup } from "../api/units";
import { useWords } from "../words/language";

/** Shows only what concerns one reporting group; nothing where there are none. */
export function GroupPicker({
  groups,
  value,
  onChange,
}: {
  groups: readonly ReportingGroup[];
  value: string | undefined;
  onChange: (group: string | undefined) => void;
}) {
  const words = useWords().unitTree;
  if (groups.length === 0) return null;
  return (
    <label className="below-picker">
      <span>{words.ofGroup}</span>
      <Select
        value={value ?? ""}
        onChange={(group: string) => {
          onChange(group === "" ? undefined : group);
        }}
        options={[
          { value: "", label: words.everyCommune },
          ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        showSearch={{ optionFilterProp: "label" }}
        popupMatchSelectWidth={false}
      />
    </label>
  );
}
