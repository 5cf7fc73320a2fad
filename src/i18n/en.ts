/** Every string a person reads, a section for each area. Functions where values go in. */
export const en = {
  editor: {},
  coding: {},
  reading: {},
  sidebar: {},
  query: {},
  search: {},
  caseStudy: {},
  settings: {},
  firstUse: {},
  vault: {},
};
