import './styles/shortcuts.css';

/** The list of keyboard shortcuts and its styles, in a chunk of their own that is loaded when it is first asked for. */
export { default as Shortcuts } from './ui/keys/Shortcuts.svelte';
