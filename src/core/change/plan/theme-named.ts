import { namesIn } from '../../cases/names';
import { themePath } from '../../codebook/name';

/** The theme that a name in a property stands for (*Peer support*, `[[peer-support]]`, `#theme/peer-support`); null when none. */
export function themeNamed(name: string, prefix: string | undefined): string | null {
  try {
    return themePath(namesIn(name)[0] ?? '', prefix);
  } catch {
    return null;
  }
}
