import type { Study } from '../vault/types';

/** Now as YYYY-MM-DDTHH:MM, local, as changes are dated. */
export function timeNow(study: Study): string {
  const now = new Date();
  return `${study.today()}T${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}
