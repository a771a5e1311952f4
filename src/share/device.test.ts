import { expect, test } from 'vitest';
import { isWeChat } from './device.ts';

test('WeChat is known by its name, and no other browser is taken for it', () => {
  const phone = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36';
  expect(isWeChat(`${phone} XWEB/1260 MicroMessenger/8.0.49 NetType/WIFI`)).toBe(true);
  expect(isWeChat(phone)).toBe(false);
});
