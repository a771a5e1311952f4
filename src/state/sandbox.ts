/** What a frame of ours may do: its script, its own origin, and links that open a real window. */
export const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
