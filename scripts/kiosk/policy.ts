/** Where Chromium and its relatives on Linux read what an administrator decided. */
export const policyFolders: readonly [string, ...string[]] = [
  '/etc/chromium/policies/managed',
  '/etc/chromium-browser/policies/managed',
  '/etc/opt/chrome/policies/managed',
  '/etc/opt/edge/policies/managed',
];

/** The certificates of a PEM file as Chromium's policy wants them: base64 of DER. */
export function certificatesIn(pem: string): string[] {
  const found = pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g);
  return Array.from(found, ([, body = '']) => body.replace(/\s/g, ''));
}

/**
 * What Chromium is told by its administrator on a kiosk of this site: to open nothing else, to ask and offer nothing, and to
 * let the site reach the rail's bridge on this machine. Names as in https://chromeenterprise.google/policies/.
 * @param authorities certificates of authorities to trust, base64 of DER
 */
export function chromiumPolicy(url: string, authorities: string[] = []): { [name: string]: unknown } {
  const { origin, host, port, protocol } = new URL(url);
  // The address as the lists of URLs write it: a scheme and a port, for otherwise all ports would do.
  const site = `${protocol}//${host}${port === '' ? `:${protocol === 'https:' ? '443' : '80'}` : ''}`;
  return {
    // The star alone leaves the browser's own pages open.
    URLBlocklist: ['*', 'chrome://*'],
    URLAllowlist: [site],
    // Local Network Access: from 139 the first, from 146 the two that took its place.
    LocalNetworkAccessAllowedForUrls: [origin],
    LocalNetworkAllowedForUrls: [origin],
    LoopbackNetworkAllowedForUrls: [origin],
    ...(authorities.length > 0 && { CACertificates: authorities }),
    // A rail may also be read by the page itself.
    SerialAllowAllPortsForUrls: [origin],
    DefaultPopupsSetting: 2,
    DefaultNotificationsSetting: 2,
    DefaultGeolocationSetting: 2,
    VideoCaptureAllowed: false,
    DownloadRestrictions: 3,
    AllowFileSelectionDialogs: false,
    PrintingEnabled: false,
    PasswordManagerEnabled: false,
    AutofillAddressEnabled: false,
    AutofillCreditCardEnabled: false,
    // No DeveloperToolsAvailability: what forbids the tools forbids the agent, too (“Not allowed”, Chromium 156). Their
    // window is `devtools:`, which the star shuts.
    TranslateEnabled: false,
    SpellcheckEnabled: false,
    SearchSuggestEnabled: false,
    BrowserSignin: 0,
    SyncDisabled: true,
    BrowserGuestModeEnabled: false,
    IncognitoModeAvailability: 1,
    ExtensionInstallBlocklist: ['*'],
    AllowDinosaurEasterEgg: false,
    BackgroundModeEnabled: false,
    MetricsReportingEnabled: false,
    PromotionalTabsEnabled: false,
    DefaultBrowserSettingEnabled: false,
  };
}
