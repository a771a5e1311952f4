/**
 * The DevTools protocol over two pipes: no port is open, and no package is needed. Messages are JSON, each ended by a
 * zero byte.
 */
export class DevTools {
  #write;
  #waiting = new Map();
  #last = 0;
  #rest = '';

  constructor(write, read) {
    this.#write = write;
    write.on('error', () => undefined);
    read.on('error', () => undefined);
    read.setEncoding('utf8');
    read.on('data', (text) => this.#hear(text));
  }

  /** Sends a command; rejects when the answer is an error or does not come in time. */
  send(method, params = {}, sessionId = undefined, timeoutMs = 5000) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error(`${method} was not answered`));
      }, timeoutMs);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#write.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    });
  }

  #hear(text) {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message);
      const waiting = this.#waiting.get(id);
      if (!waiting) continue;
      this.#waiting.delete(id);
      clearTimeout(waiting.timer);
      if (error) waiting.reject(new Error(error.message));
      else waiting.resolve(result);
    }
  }
}

/** What the kiosk's page says of itself, or `null` when there is no page, no kiosk on it, or no answer. */
export async function askHealth(devtools) {
  try {
    const { targetInfos } = await devtools.send('Target.getTargets');
    const page = targetInfos.find(({ type, url }) => type === 'page' && url.includes('/kiosk/'));
    if (!page) return null;
    const { sessionId } = await devtools.send('Target.attachToTarget', {
      targetId: page.targetId,
      flatten: true,
    });
    try {
      const { result } = await devtools.send(
        'Runtime.evaluate',
        { expression: 'window.__kiosk ? window.__kiosk.health() : null', returnByValue: true },
        sessionId,
      );
      return result.value ?? null;
    } finally {
      await devtools.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
    }
  } catch {
    return null;
  }
}
