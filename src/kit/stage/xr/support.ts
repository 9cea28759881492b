/** Whether a headset is there: one can put it on, one could if the page came by https, or there is none. */
export type Headset = 'ready' | 'insecure' | 'none';

/** Browsers that run on headsets; they offer WebXR in secure contexts alone. */
const headsetBrowsers = /OculusBrowser|Quest|Pico|VIVE|Wolvic|Lynx|visionOS/i;

export async function findHeadset(): Promise<Headset> {
  const { xr } = navigator as { xr?: XRSystem };
  if (xr) return (await xr.isSessionSupported('immersive-vr').catch(() => false)) ? 'ready' : 'none';
  return !isSecureContext && headsetBrowsers.test(navigator.userAgent) ? 'insecure' : 'none';
}

/**
 * Begins to show in the headset. To be called at once when someone presses a button: browsers forget the press while things
 * load. Rejects where the headset is not there, or the visitor does not allow it.
 */
export function wearHeadset(): Promise<XRSession> {
  // eslint-disable-next-line compat/compat -- offered where findHeadset has found it.
  return navigator.xr!.requestSession('immersive-vr', {
    requiredFeatures: ['local-floor'],
    optionalFeatures: ['hand-tracking'],
  });
}
