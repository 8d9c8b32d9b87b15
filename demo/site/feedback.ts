/** What a visitor typed into the form. It lives as long as the answer to it. */
export interface Feedback {
  readonly name: string;
  readonly contact: string;
  readonly item: string;
  readonly message: string;
  readonly agreed: boolean;
}

/** Reads the fields by name; anything that is not text, or missing, is empty. */
export function parseFeedback(fields: Readonly<Record<string, unknown>>): Feedback {
  const text = (name: string, most: number): string => {
    const value = fields[name];
    return typeof value === "string" ? value.trim().slice(0, most) : "";
  };
  return {
    name: text("name", 200),
    contact: text("contact", 200),
    item: text("item", 20),
    message: text("message", 4000),
    agreed: fields["agreed"] === "yes",
  };
}

export function isComplete({ name, contact, message, agreed }: Feedback): boolean {
  return agreed && [name, contact, message].every((text) => text !== "");
}
