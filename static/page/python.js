// Which letters of a Python program are keywords, strings, numbers and comments. One pass with one pattern; knows no editor.
const KEYWORDS = new Set(('False None True and as assert async await break case class continue def del elif else except finally for from global '
  + 'if import in is lambda match nonlocal not or pass raise return try while with yield').split(' '));
// Soft keywords are names unless they open a statement.
const SOFT = new Set(['match', 'case']);
const TOKEN = /#.*|(?:\b[rRbBuUfF]{1,2})?('''|"""|'|")|\b(?:0[xXoObB][\da-fA-F_]+|\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?[jJ]?)\b|[\p{L}_][\p{L}\p{N}_]*/gu;

// [from, to, class] of all that is printed in its own way, in order.
export function printed(text) {
  const out = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const [word, quote] = found;
    const from = found.index;
    if (quote) {
      const to = endOfString(text, TOKEN.lastIndex, quote);
      TOKEN.lastIndex = to;
      out.push([from, to, 'k-str']);
    } else if (word[0] === '#') {
      out.push([from, from + word.length, 'k-com']);
    } else if (/\d/.test(word[0])) {
      out.push([from, from + word.length, 'k-num']);
    } else if (KEYWORDS.has(word) && (!SOFT.has(word) || opens(text, from, from + word.length))) {
      out.push([from, from + word.length, 'k-key']);
    }
  }
  return out;
}

function endOfString(text, from, quote) {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (quote.length === 1 && text[at] === '\n') return at;
    else if (text.startsWith(quote, at)) return at + quote.length;
  }
  return text.length;
}

// `match x:` is a statement, `match = 1` and `re.match(x)` are not.
function opens(text, from, to) {
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const after = text.slice(to, text.indexOf('\n', to) < 0 ? text.length : text.indexOf('\n', to));
  return before.trim() === '' && /^\s+[^=\s].*:|^\s*[([{].*:\s*(#.*)?$/.test(after);
}

// Columns that a new line after this one begins with.
export function indentAfter(line) {
  const code = line.replace(/#.*/, '').trimEnd();
  const now = line.match(/^ */)[0].length;
  if (code.endsWith(':')) return now + 4;
  return /^\s*(return|pass|break|continue|raise)\b/.test(code) ? Math.max(0, now - 4) : now;
}
