// Transcription of what amp-iframe does with a resizable frame: an object of AMP's sentinel from that frame's window.
const frame = document.querySelector('iframe');
addEventListener('message', ({ data, source }) => {
  if (source !== frame.contentWindow || typeof data !== 'object' || data.sentinel !== 'amp') return;
  if (data.type !== 'embed-size' || data.height === undefined) return;
  frame.style.height = Math.max(Number(data.height), 100) + 'px';
});
