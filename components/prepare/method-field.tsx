import { SelectField } from "@/components/ui/select-field";
import { prepareWords as words } from "./words";

export function MethodField<T extends string>({
  value,
  methods,
  onChange,
}: {
  readonly value: T;
  readonly methods: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}) {
  return (
    <SelectField
      isLabelVisible
      label={words.method}
      value={value}
      options={(Object.keys(methods) as T[]).map((method) => ({
        value: method,
        label: methods[method],
      }))}
      onChange={onChange}
    />
  );
}
