const format = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** The parts of an ISO 8601 duration: years, months, weeks, days, hours, minutes. Empty for anything else. */
export function parseDuration(text: string): readonly (string | undefined)[] {
  return format.exec(text)?.slice(1) ?? [];
}
