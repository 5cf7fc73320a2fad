/** Lists in which things are ticked. */
export const tickList = {
  ticked: (ticked: number, all: number) => `${ticked} of ${all} ticked`,
  of: (ticked: number, all: number) => `${ticked} of ${all}`,
  all: 'All',
  none: 'None',
};
