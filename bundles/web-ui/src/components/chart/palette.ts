/**
 * Eight series colours, told apart by people with any common colour blindness because they differ in lightness as well as
 * in hue; each has a contrast of at least 3 to 1 with its surface. More than eight series become shades of "other".
 */
const LIGHT = ['#0b7a69', '#d97706', '#3b5bb5', '#c2417c', '#6a9a1f', '#7b4fb0', '#1c92c4', '#8a6d3b'];
const DARK = ['#4cc7ae', '#f2b84b', '#8ba6f5', '#f08cb5', '#a8d05a', '#bd9bea', '#67c5ee', '#cdb088'];

export interface ChartTheme {
  series: string[];
  text: string;
  muted: string;
  line: string;
  surface: string;
  font: string;
}

export function chartTheme(dark: boolean): ChartTheme {
  return {
    series: dark ? DARK : LIGHT,
    text: dark ? '#e9edeb' : '#18201e',
    muted: dark ? '#a7b1ae' : '#525d59',
    line: dark ? '#2a3230' : '#e1e2db',
    surface: dark ? '#1e2423' : '#ffffff',
    font: "'Inter Variable', system-ui, sans-serif",
  };
}
