// The two catalogues say the same things: same keys, same places to fill.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const catalogue = (language) => new Map(readFileSync(`src/ui/words/${language}.txt`, 'utf8').split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => { const at = line.indexOf(' = '); assert.ok(at > 0, line); return [line.slice(0, at), line.slice(at + 3)]; }));

test('every message is there in both languages, with the same places to fill', () => {
  const [en, zh] = [catalogue('en'), catalogue('zh')];
  assert.deepEqual([...zh.keys()].sort(), [...en.keys()].sort());
  const places = (text) => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
  for (const [key, text] of en) assert.deepEqual(places(zh.get(key)), places(text), key);
});
