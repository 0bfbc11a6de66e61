// The peer's side of compare-segmentation.sh: @node-rs/jieba (jieba-rs), one thread. Prints "name value" lines.
// Arguments: the folder whose node_modules holds the peer, the recorded texts.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';

const [folder, recorded] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));

const start = performance.now();
const { Jieba } = require('@node-rs/jieba');
const { dict } = require('@node-rs/jieba/dict');
const jieba = Jieba.withDict(dict);
console.log(`load_ms ${(performance.now() - start).toFixed(3)}`);

const texts = gunzipSync(readFileSync(recorded)).toString('utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text);
const buffers = texts.map((text) => Buffer.from(text, 'utf8'));

function loop(inputs, milliseconds) {
  const begin = performance.now();
  let characters = 0;
  let elapsed;
  do {
    for (let i = 0; i < inputs.length; i++) {
      jieba.cut(inputs[i], true);
      characters += texts[i].length;
    }
    elapsed = performance.now() - begin;
  } while (elapsed < milliseconds);
  return characters / elapsed / 1e3;
}

function measure(inputs) {
  loop(inputs, 1000);
  return loop(inputs, 2000).toFixed(3);
}

console.log(`strings ${measure(texts)}`);
console.log(`buffers ${measure(buffers)}`);
