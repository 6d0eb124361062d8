import { type BrandVariants, type Theme, createDarkTheme, createLightTheme } from '@fluentui/react-components';

/** The green of Excel, from dark to light. */
const GREEN: BrandVariants = {
  10: '#03160a',
  20: '#062412',
  30: '#08351b',
  40: '#0a4223',
  50: '#0c4f2a',
  60: '#0d5c31',
  70: '#0f6a39',
  80: '#107c41',
  90: '#268a51',
  100: '#3b9862',
  110: '#51a673',
  120: '#68b385',
  130: '#80c198',
  140: '#9aceac',
  150: '#b5dcc2',
  160: '#d1ead9',
};

export const LIGHT: Theme = createLightTheme(GREEN);

/** Links and pressed tabs need a lighter green on a dark ground. */
export const DARK: Theme = {
  ...createDarkTheme(GREEN),
  colorBrandForeground1: GREEN[120],
  colorBrandForegroundLink: GREEN[120],
  colorBrandForegroundLinkHover: GREEN[130],
  colorCompoundBrandForeground1: GREEN[120],
};
