"""Match and Pattern objects, flags, wrong arguments."""
import re
m = re.match(r'(?P<first>\w+) (?P<second>\w+)?', 'hello world')
print(m, m['first'], m[0], m.group(1, 2), m.group('second'), m.groupdict(), m.start('first'), m.end(2), m.span(), m.expand(r'\2-\g<first>'), m.re, m.string, m.pos, m.endpos, m.lastindex, m.lastgroup, bool(m))
for bad in (3, 'zz', -1, 1.5):
    try: m.group(bad)
    except Exception as e: print(type(e), e)
print(re.I, re.I|re.M, re.NOFLAG, repr(re.A), re.compile('a', re.I|re.X), re.compile(b'a', re.M), re.compile('é\'"'), re.compile('(?i)a(?s:b)'), re.I.value, re.I.name, re.IGNORECASE | 0, re.compile('a', re.U), re.compile('a', re.A))
for f in (lambda: re.match('a', 5), lambda: re.match(5, 'a'), lambda: re.match('a', b'a'), lambda: re.match(b'a', 'a'), lambda: re.compile(re.compile('a'), re.I), lambda: re.compile('a', re.A|re.U), lambda: re.compile('a', re.L), lambda: re.sub('a', 5, 'a'), lambda: re.sub('a', b'x', 'a'), lambda: re.match('a', None), lambda: re.compile([1])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(re.match(b'(a)', b'ab'), re.findall(rb'\w+', 'é a b'.encode()), re.sub(rb'(a)', rb'[\1]', b'aba'), re.match('a', 'a').group().__class__)
print(re.compile('a') == re.compile('a'), hash(re.compile('a')) == hash(re.compile('a')), type(re.compile('a')), type(m), re.Pattern, re.Match, re.error, type(re.finditer('a','a')))
text = 'x' * 5000 + 'y'
print(re.match(r'(?:x|y)*$', text).end(), re.search('y', text).start(), len(re.findall('x', text)), re.match(r'(x+x+)+y', 'xxxxxxxxxxy').span(), re.match(r'(.*?,){3}', 'a,b,c,d').group())
print([m.group() for m in re.finditer(r'\w+', 'some words here')], re.compile(r'\d').search('a1').group(), re.fullmatch('a|ab', 'ab'), re.fullmatch(r'a*?', 'aaa'))
import pickle, copy
p = pickle.loads(pickle.dumps(re.compile('a+', re.I))); print(p, copy.copy(p) is p, copy.deepcopy(p) is p)
