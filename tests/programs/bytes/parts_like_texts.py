# about: parts of bytes looked for: agrees with the same texts
import random
r = random.Random(5)
bad = 0
for n in range(3000):
    al = r.choice([b'ab', b'a', b'abc\xff', bytes(range(256))])
    h = bytes(r.choice(al) for _ in range(r.randrange(60)))
    p = bytes(r.choice(al) for _ in range(r.choice([0, 1, 2, 3, 8, 9, 12]))) if r.random() < .5 else h[r.randrange(len(h) + 1):][:r.choice([1, 2, 8, 10])]
    H, P = h.decode('latin-1'), p.decode('latin-1')
    k = r.randrange(-1, 4)
    a, b = r.randrange(-5, 70), r.randrange(-5, 70)
    ok = [h.find(p) == H.find(P), h.rfind(p, a, b) == H.rfind(P, a, b), h.find(p, a, b) == H.find(P, a, b), h.count(p, a, b) == H.count(P, a, b), (p in h) == (P in H), h.replace(p, b'--', k) == H.replace(P, '--', k).encode('latin-1'), h.startswith(p, a, b) == H.startswith(P, a, b), not p or h.split(p, k) == [x.encode('latin-1') for x in H.split(P, k)], not p or h.rsplit(p, k) == [x.encode('latin-1') for x in H.rsplit(P, k)], not p or h.partition(p) == tuple(x.encode('latin-1') for x in H.partition(P))]
    if not all(ok): bad += 1; print(h, p, k, a, b, ok)
    if bad > 5: break
print('done', bad)

# The separator itself stands between the parts.
b, s = b"abcab", bytearray(b"a")
print(b.partition(s), b.partition(s)[1] is s, b.rpartition(s), b.rpartition(s)[1] is s)
print(bytearray(b).partition(b'a'), bytearray(b).rpartition(s), bytearray(b).rpartition(s)[1] is s, b.partition(memoryview(b'x')), type(b.partition(memoryview(b'a'))[1]))
class S(str): pass
s=S('b'); r='abc'.partition(s); print(type(r[1])); print('abc'.partition('b'), bytearray(b'q').partition(b'z'))
print('abc'.rpartition(s)[1] is s, 'zz'.rpartition(s), b'x'.rpartition(b'x'))
