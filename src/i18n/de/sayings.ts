/** Was der Kern sagt. */
import type { Strings } from '../ui';
import { autocode } from './said/autocode';
import { caseStudy } from './said/case-study';
import { change } from './said/change';
import { codebook } from './said/codebook';
import { codebookFile } from './said/codebook-file';
import { damage } from './said/damage';
import { importing } from './said/import';
import { markup } from './said/markup';
import { query } from './said/query';
import { speakers } from './said/speakers';

export const sayings: Strings['sayings'] = { ...markup, ...damage, ...codebook, ...codebookFile, ...change, ...autocode, ...importing, ...caseStudy, ...speakers, ...query };
