import './styles/compare.css';

/** The comparison and its styles, in a chunk of their own that is loaded when two areas are first compared. */
export { default as Compare } from './ui/Compare.svelte';
