/** What device the page stands in for: the address says `?mobile` for a phone. */
const mobile = typeof location === 'object' && new URLSearchParams(location.search).has('mobile');

export const Platform = {
  isDesktop: !mobile,
  isMobile: mobile,
  isDesktopApp: !mobile,
  isMobileApp: mobile,
  isIosApp: false,
  isAndroidApp: mobile,
  isPhone: mobile,
  isTablet: false,
  isMacOS: false,
  isWin: false,
  isLinux: !mobile,
  isSafari: false,
  resourcePathPrefix: '',
};
