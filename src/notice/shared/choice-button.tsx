export interface ChoiceButtonProps {
  /** What the button does, in the words of the DOM contract. */
  readonly does: "accept" | "reject" | "preferences" | "save";
  readonly label: string;
  readonly onClick: (event: Event) => void;
  /** The visitor reaches for the button: it is pointed at or focused. */
  readonly onReach?: () => void;
}

/**
 * One of the answers. They are all made here and there is one style for all of them, so none can become
 * bigger, brighter or nearer than another.
 */
export function ChoiceButton({ does, label, onClick, onReach }: ChoiceButtonProps) {
  return (
    <button
      type="button"
      class="choice"
      data-kelisim-do={does}
      onClick={onClick}
      onPointerEnter={onReach}
      onFocus={onReach}
    >
      {label}
    </button>
  );
}
