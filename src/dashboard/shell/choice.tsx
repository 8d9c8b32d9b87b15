export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** Values with their words. */
  readonly options: readonly (readonly [Value, string])[];
  readonly choose: (value: Value) => void;
}

/** One of a few, with its name above it. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  choose,
}: ChoiceProps<Value>) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([each]) => each === event.currentTarget.value);
          if (chosen) choose(chosen[0]);
        }}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each} selected={each === value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
