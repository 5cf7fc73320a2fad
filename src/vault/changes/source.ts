import type { ChangeSource, Who } from '../../core/change/plan/types';
import type { Study } from '../types';
import { minuteNow } from './now';

/** The study as a plan sees it. `readNote` gives the texts it asks for. */
export function changeSource(study: Study, readNote: (path: string) => string | undefined): ChangeSource {
  const { corpus, codebook, markup, settings } = study;
  const { themeFolder, favourites, hiddenThemes, themeOrder, codebookNote } = settings;
  const caseStudies = [...study.caseStudies(), codebookNote];
  return { corpus, codebook, markup, themeFolder, lists: { favourites, hiddenThemes, themeOrder }, caseStudies, readNote };
}

/** This device's coder, now. */
export function whoNow(study: Study, reason: string | null): Who {
  return { coder: study.coder, when: minuteNow(), reason };
}
