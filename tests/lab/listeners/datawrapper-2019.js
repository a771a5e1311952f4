// Transcription of what Datawrapper's snippet of 2019 did: it knows the frame by an id in its address.
addEventListener('message', (event) => {
  const heights = event.data['datawrapper-height'];
  if (typeof heights === 'undefined') return;
  for (const id in heights) {
    const frame =
      document.getElementById('datawrapper-chart-' + id) ||
      document.querySelector("iframe[src*='" + id + "']");
    if (frame) frame.style.height = heights[id] + 'px';
  }
});
