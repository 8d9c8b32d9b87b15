/**
 * The owner's wishes as configs. Fields that are not valid are left out, so that the frames always show something that
 * can be had.
 *
 * @param {(name: string) => string} field the value of a field, empty when it is not valid
 */
export function buildConfig(field) {
  const names = ["kk", "ru", "en"].map((language) => [language, field(`name-${language}`)]);
  const name = names.every(([, text]) => text !== "") ? Object.fromEntries(names) : field("name");
  return {
    ...(name && {
      operator: {
        name,
        ...(field("bin") && { bin: field("bin") }),
        ...(field("email") && { email: field("email") }),
      },
    }),
    ...(field("policy") && {
      policy: {
        url: field("policy"),
        ...(field("updated") && { updated: field("updated") }),
      },
    }),
    layout: field("layout"),
    buttons: field("buttons"),
    scheme: field("scheme"),
    ...(field("branded") && { brand: field("brand") }),
  };
}

/** The same for the endpoint, which wants to know whose receipts to take. */
export function buildSiteConfig(config, address) {
  const { origin, hostname } = new URL(address);
  return { sites: [{ name: hostname, origins: [origin] }], ...config };
}
