/** The light colours of `styles/tokens.css`: what is sent on is paper, whatever scheme the screen has. */
export const PAPER = {
  paper: '#fbf8f2',
  panel: '#fffdf9',
  ink: '#1d1b19',
  soft: '#5f5850',
  line: '#d9d2c6',
  land: '#efe9dd',
  'land-lit': '#dccfb6',
  border: '#fff',
  focus: '#b4301f',
  'focus-tint': '#e9c4b8',
  'focus-lit': '#dc9a8c',
  'focus-ink': '#6d1a10',
  aid: '#1f5a6b',
  'aid-tint': '#c3dadd',
  'aid-lit': '#8fbac1',
  'aid-ink': '#123f4c',
  'on-strong': '#fffdf9',
  river: '#c4933f',
  'river-ink': '#6e4f18',
} as const;

export type Paint = keyof typeof PAPER;
