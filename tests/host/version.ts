/** Which app this stands in for. */
export const apiVersion = '1.13.1';

export function requireApiVersion(version: string): boolean {
  const [have, want] = [apiVersion, version].map((one) => one.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (have?.[i] ?? 0) - (want?.[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** The language the person has set: the address says `?language=de`. */
export function getLanguage(): string {
  return (typeof location === 'object' ? new URLSearchParams(location.search).get('language') : null) ?? 'en';
}
