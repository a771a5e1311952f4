// A host that takes every string for JSON and every message for an object: what is not meant for it throws.
addEventListener('message', ({ data }) => {
  const message = typeof data === 'string' ? JSON.parse(data) : data;
  if (message.type === 'theirs') document.title = message.title;
});
