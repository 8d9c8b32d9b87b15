/** Plainly invented: no such company, number or mailbox exists. */
export const brand = {
  bin: "000000000000",
  phone: "+7 700 000 00 00",
  email: "salem@akzhun.example",
} as const;
