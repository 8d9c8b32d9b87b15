/** Whether the browser sends a privacy signal: Global Privacy Control. */
export function hasPrivacySignal(): boolean {
  return (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
}
