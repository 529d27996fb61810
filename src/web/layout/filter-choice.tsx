type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
};

/** One choice among the filters above a list. */
export function FilterChoice({ name, label, value, choices }: ChoiceProps) {
  return (
    <div>
      <label for={`filter-${name}`}>{label}</label>
      <select class="utrecht-select" id={`filter-${name}`} name={name}>
        {choices.map(([code, word]) => (
          <option key={code} value={code} selected={code === value}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}
