import './styles/share.css';

/** Sharing, posters and the print edition, in a chunk of their own that is loaded when a reader first shares. */
export { default as ShareDialog } from './share/ShareDialog.svelte';
