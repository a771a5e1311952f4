// Transcription of what Datawrapper's current snippet does: it knows the frame by the window that spoke.
addEventListener('message', (event) => {
  const heights = event.data['datawrapper-height'];
  if (heights === undefined) return;
  for (const id in heights)
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === event.source) frame.style.height = heights[id] + 'px';
});
